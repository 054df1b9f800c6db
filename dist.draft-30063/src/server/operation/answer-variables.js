import { Kind, visit } from 'graphql';
/**
 * The variables that the answers of a subscription can depend on: all but those that only the arguments of its field use. Those arguments decide which
 * events come, never what an event looks like.
 */
export function answerVariables(document, operation) {
    const names = new Set();
    const collect = (node) => {
        visit(node, { Variable: ({ name }) => void names.add(name.value) });
    };
    for (const definition of document.definitions)
        if (definition.kind === Kind.FRAGMENT_DEFINITION)
            collect(definition);
    for (const selection of operation.selectionSet.selections) {
        for (const directive of selection.directives ?? [])
            collect(directive);
        if (selection.kind !== Kind.FRAGMENT_SPREAD && selection.selectionSet)
            collect(selection.selectionSet);
    }
    return [...names].sort();
}
//# sourceMappingURL=answer-variables.js.map