import {visitorKeys as configKeys} from '../config/tree.js';

/** Where the children of a node stand, for every tree of our own. */
export const childKeys: Readonly<Record<string, readonly string[]>> = {...configKeys, PythonModule: []};
