import {readHcl} from './hcl.js';
import type {Reader} from './reader.js';
import {readIni} from './settings-lines.js';

const block = /^[ \t]*[\w."-]+(?:[ \t]*[:=])?[ \t]*\{[ \t]*(?:(?:#|\/\/).*)?$/m;

/** `.conf` and its relatives: sections in brackets, or blocks in braces, as HOCON has them, whose quoted texts HCL writes alike. */
export const readConf: Reader = (text, tree) => block.test(text) ? readHcl(text, tree) : readIni(text, tree);
