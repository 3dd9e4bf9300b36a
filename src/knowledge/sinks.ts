import {pythonSinks} from './python/sinks.js';
import {errors} from './sinks/errors.js';
import {loggers} from './sinks/loggers.js';
import {monitoring} from './sinks/monitoring.js';
import {responses} from './sinks/responses.js';
import {streams} from './sinks/streams.js';
import type {SinkRow} from './types.js';

export const sinks: readonly SinkRow[] = [...streams, ...loggers, ...monitoring, ...errors, ...responses, ...pythonSinks];
