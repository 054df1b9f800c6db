import { isObjectType } from 'graphql';
import { getMetadataStorage } from 'type-graphql';
/** Stands for a root that type-graphql would first make an instance of its class. */
class OtherRoot {
}
const otherRoot = new OtherRoot();
/**
 * Lets fields call the methods of their resolvers without what type-graphql puts between: copies of inputs as instances of their classes (they carry no
 * methods), chains of middleware that nobody has, a promise for each argument. Whatever it would do more for a field is left to it (docs/adr/0013).
 */
export function resolveDirectly(schema, instances) {
    const storage = getMetadataStorage();
    const nameOf = new Map([...storage.objectTypes].map(({ target, name }) => [target, name]));
    for (const handler of storage.queries)
        shorten(schema.getQueryType()?.name, handler);
    for (const handler of storage.mutations)
        shorten(schema.getMutationType()?.name, handler);
    for (const handler of storage.fieldResolvers) {
        if (handler.kind === 'external')
            shorten(nameOf.get(handler.getObjectType?.()), handler);
    }
    for (const { target, name, fields } of storage.objectTypes) {
        const resolved = new Set(storage.fieldResolvers.filter((one) => one.getObjectType?.() === target).map((one) => one.methodName));
        for (const { name: property, schemaName, middlewares = [] } of fields ?? []) {
            const field = fieldOf(schema, name, schemaName);
            // a simple field has none: graphql-js reads the property, or calls the method
            if (!field?.resolve || resolved.has(property) || middlewares.length > 0)
                continue;
            field.resolve = (root) => root[property];
        }
    }
    function shorten(type, handler) {
        const field = type === undefined ? undefined : fieldOf(schema, type, handler.schemaName);
        const direct = field?.resolve && directly(handler, instances, field.resolve);
        if (field && direct)
            field.resolve = direct;
    }
}
function fieldOf(schema, type, name) {
    const found = schema.getType(type);
    return isObjectType(found) ? found.getFields()[name] : undefined;
}
/** Null where type-graphql has more to do than to call the method. */
function directly({ target, methodName, params = [], middlewares = [], roles }, instances, indirect) {
    const instance = instances.get(target);
    const takes = [...params].sort((a, b) => a.index - b.index).map(takeOf);
    if (!instance || middlewares.length > 0 || roles || !takes.every((take) => take !== null))
        return null;
    return (root, args, context, info) => {
        const given = [];
        for (const take of takes) {
            const value = take(root, args, context);
            if (value === otherRoot)
                return indirect(root, args, context, info);
            given.push(value);
        }
        return instance[methodName]?.(...given);
    };
}
function takeOf(parameter) {
    switch (parameter.kind) {
        case 'arg': {
            const { name, validateSettings, validateFn } = parameter;
            return validateSettings || validateFn ? null : (_root, args) => args[name];
        }
        case 'context':
            return parameter.propertyName ? null : (_root, _args, context) => context;
        case 'root': {
            const { propertyName, getType } = parameter;
            if (propertyName)
                return null;
            const type = getType?.();
            return (root) => (type === undefined || root instanceof type ? root : otherRoot);
        }
        default:
            return null;
    }
}
//# sourceMappingURL=direct-resolvers.js.map