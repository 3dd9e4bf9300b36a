/** Short times, so that many rotations fit into a test. What a busy machine adds to a look goes for propagation. */
export const times = {maxTokenAge: 2, leeway: 0.5, refresh: 0.4, propagation: 0.8, writeTimeout: 0.4, clockSkew: 0.1};
