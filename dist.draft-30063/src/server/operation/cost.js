import { getNamedType, getNullableType, isCompositeType, isInterfaceType, isListType, isObjectType, Kind, } from 'graphql';
const MUTATION_WEIGHT = 10;
const DEFAULT_PAGE = 20;
const MAX_PAGE = 100;
const SIZING = ['first', 'last', 'ids', 'representations'];
export function costNode(key, field, node, operation, children, isRoot) {
    const type = getNamedType(field.type);
    return {
        key,
        weight: weightOf(field, type, isRoot && operation.operation === 'mutation'),
        isList: isListType(getNullableType(field.type)),
        size: sizeOf(field, node, operation),
        isConnection: isConnection(type),
        children,
    };
}
/** Whether the node adds anything to the cost, whatever is returned. */
export function isCostly(node) {
    return node.weight > 0 || node.children.length > 0;
}
function weightOf(field, type, isMutation) {
    const declared = field.extensions['cost'];
    if (typeof declared === 'number')
        return declared;
    if (isMutation)
        return MUTATION_WEIGHT;
    if (!isCompositeType(type))
        return 0;
    return isConnection(type) || type.name === 'PageInfo' || isEdge(type) ? 0 : 1;
}
function isConnection(type) {
    return hasFields(type, 'pageInfo');
}
function isEdge(type) {
    return hasFields(type, 'cursor', 'node');
}
function hasFields(type, ...names) {
    if (!isObjectType(type) && !isInterfaceType(type))
        return false;
    const fields = type.getFields();
    return names.every((name) => name in fields);
}
function sizeOf(field, node, operation) {
    const sizing = field.args.filter(({ name }) => SIZING.includes(name));
    if (sizing.length === 0)
        return null;
    const given = node.arguments?.find(({ name }) => sizing.some((argument) => argument.name === name.value));
    const fallback = rowsOf(sizing.find(({ defaultValue }) => defaultValue !== undefined)?.defaultValue) ?? DEFAULT_PAGE;
    if (!given)
        return { rows: fallback };
    if (given.value.kind !== Kind.VARIABLE)
        return { rows: rowsOf(literal(given.value)) ?? fallback };
    const variable = given.value.name.value;
    const declared = operation.variableDefinitions?.find((definition) => definition.variable.name.value === variable)?.defaultValue;
    return { variable, fallback: (declared && rowsOf(literal(declared))) ?? fallback };
}
function literal(value) {
    if (value.kind === Kind.INT)
        return Number(value.value);
    return value.kind === Kind.LIST ? value.values : null;
}
/** Beyond the largest page the resolver refuses; the estimate need not follow. */
function rowsOf(value) {
    const rows = Array.isArray(value) ? value.length : value;
    return typeof rows === 'number' && rows >= 0 ? Math.min(rows, MAX_PAGE) : null;
}
/** The most the operation can cost with these variables, lists without a size counted once. */
export function requestedCost(nodes, variables, pageRows = 1) {
    let total = 0;
    for (const node of nodes) {
        const rows = node.size ? rowsWith(node.size, variables) : pageRows;
        const each = node.weight + requestedCost(node.children, variables, node.isConnection ? rows : 1);
        total += node.isList ? rows * each : each;
    }
    return total;
}
function rowsWith(size, variables) {
    return 'rows' in size ? size.rows : (rowsOf(variables[size.variable]) ?? size.fallback);
}
/** What the returned data cost. */
export function actualCost(nodes, data) {
    let total = 0;
    for (const node of nodes)
        total += costOf(node, data[node.key]);
    return total;
}
function costOf(node, value) {
    if (value === null || value === undefined)
        return 0;
    if (Array.isArray(value)) {
        let total = 0;
        for (const row of value)
            total += costOf(node, row);
        return total;
    }
    return node.weight + (typeof value === 'object' ? actualCost(node.children, value) : 0);
}
//# sourceMappingURL=cost.js.map