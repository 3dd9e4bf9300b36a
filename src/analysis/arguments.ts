import {keyOf, type CallNode, type FunctionNode, type Node} from './ast.js';
import {parsePosition, type ArgumentIndex} from './position.js';

/** The keyword arguments of a call, in languages that have them: an object that counts as no argument of its own. */
export function keywordsOf(call: CallNode): Extract<Node, {type: 'ObjectExpression'}> | undefined {
	const last = call.arguments.at(-1);
	return last?.type === 'ObjectExpression' && isKeywords(last) ? last : undefined;
}

export function isKeywords(node: Node): boolean {
	return 'isKeywords' in node && node.isKeywords === true;
}

export function argumentAt(call: CallNode, index: ArgumentIndex): Node | undefined {
	if (typeof index === 'number') {
		const argument = call.arguments[index];
		return argument && !isKeywords(argument) && !isUncounted(call, index) ? argument : undefined;
	}

	const [, place, name = ''] = /^(?:(\d+)\|)?(\w+)=$/.exec(index) ?? [];
	const plain = place === undefined ? undefined : argumentAt(call, Number(place));
	const keywords = plain ? undefined : keywordsOf(call);
	return index === '**' || !keywords ? keywords ?? plain : namedIn(keywords, name);
}

/** Behind a list of unknown length nothing has a place of its own. */
function isUncounted(call: CallNode, index: number): boolean {
	return call.arguments.slice(0, index).some(({type}) => type === 'SpreadElement');
}

/** The argument that a position of the tables begins at. */
export function argumentIn(call: CallNode, position: string): Node | undefined {
	return argumentAt(call, parsePosition(position).index);
}

/** What a call gives to a parameter of the function that it calls, by its place or by its name. */
export function argumentFor(call: CallNode, fn: FunctionNode, index: number): Node | undefined {
	const plain = argumentAt(call, index);
	const keywords = plain ? undefined : keywordsOf(call);
	const parameter = keywords && fn.params[index];
	const target = parameter?.type === 'AssignmentPattern' ? parameter.left : parameter;
	if (!keywords || !target) {
		return plain;
	}

	return target.type === 'Identifier' ? namedIn(keywords, target.name) : isKeywords(target) ? keywords : undefined;
}

function namedIn(keywords: Extract<Node, {type: 'ObjectExpression'}>, name: string): Node | undefined {
	const property = keywords.properties.find(candidate => candidate.type === 'Property' && keyOf(candidate) === name);
	return property?.type === 'Property' ? property.value : undefined;
}
