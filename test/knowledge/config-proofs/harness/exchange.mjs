import {once} from 'node:events';
import {createServer} from 'node:http';
import {connect} from 'node:net';

/** Every octet that a server writes in answer to one request. */
export async function answerOf(listener, path = '/') {
	const server = createServer(listener).listen(0, '127.0.0.1');
	await once(server, 'listening');
	const socket = connect(server.address().port, '127.0.0.1');
	socket.end(`GET ${path} HTTP/1.1\r\nhost: proof\r\nte: trailers\r\nconnection: close\r\n\r\n`);
	let answer = '';
	for await (const chunk of socket) {
		answer += chunk;
	}

	server.close();
	return answer;
}
