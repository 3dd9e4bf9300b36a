import type {HandlerRow} from '../handlers.js';
import type {SinkRow} from '../types.js';

const levels = ['debug', 'info', 'warning', 'warn', 'error', 'critical', 'exception', 'fatal', 'log'] as const;

export const pythonSinks: readonly SinkRow[] = [
	{
		kind: 'log',
		modules: ['py:builtins'],
		callees: ['print', 'input'],
		source: 'Python 3.11: run',
		examples: [{code: 'print("key", key)\n', shown: ['"key"', 'key']}, {code: 'reprint(key)\n', shown: []}],
	},
	{
		kind: 'log',
		modules: ['py:pprint', 'py:rich', 'py:rich.pretty', 'py:icecream', 'py:devtools'],
		callees: ['pprint', 'pp', 'print', 'inspect', 'ic', 'debug', 'print_json'],
		source: 'https://docs.python.org/3/library/pprint.html; https://rich.readthedocs.io/en/stable/introduction.html',
		examples: [{code: 'from pprint import pprint\npprint(key)\n', shown: ['key']}],
	},
	{
		kind: 'log',
		modules: ['py:sys'],
		callees: ['stdout.write', 'stderr.write', 'exit'],
		source: 'Python 3.11: run; `exit` prints what is no number',
		examples: [{code: 'import sys\nsys.stderr.write(key)\n', shown: ['key']}],
	},
	{
		kind: 'log',
		modules: ['py:click', 'py:typer'],
		callees: ['echo', 'secho', 'style'],
		source: 'https://click.palletsprojects.com/en/stable/api/#click.echo',
		examples: [{code: 'import click\nclick.echo(key)\n', shown: ['key']}],
	},
	{
		kind: 'log',
		modules: ['py:logging', 'py:structlog', 'py:loguru', 'py:structlog.stdlib', 'py:logbook', 'py:django.core.management.base'],
		methods: [...levels, 'msg', 'bind', 'success', 'trace'],
		source: 'Python 3.11, structlog 26.1, loguru 0.7: run',
		examples: [
			{code: 'import logging\noutput = logging.getLogger(__name__)\noutput.info("key %s", key)\n', shown: ['"key %s"', 'key']},
			{code: 'import structlog\noutput = structlog.get_logger()\noutput.warning("started", key=key)\n', shown: ['"started"', 'key=key']},
			{code: 'from loguru import logger as output\noutput.debug(f"{key}")\n', shown: ['f"{key}"']},
		],
	},
	{
		kind: 'log',
		modules: ['py:warnings'],
		callees: ['warn'],
		positions: ['0|message='],
		source: 'Python 3.11: run',
		examples: [{code: 'import warnings\nwarnings.warn(f"weak {key}")\n', shown: ['f"weak {key}"']}],
	},
	{
		kind: 'log',
		modules: ['py:sentry_sdk'],
		callees: ['capture_message', 'set_tag', 'set_context', 'set_extra', 'add_breadcrumb'],
		source: 'https://docs.sentry.io/platforms/python/enriching-events/',
		examples: [{code: 'import sentry_sdk\nsentry_sdk.set_context("auth", {"key": key})\n', shown: ['"auth"', '{"key": key}']}],
	},
	{
		// What FastAPI, Starlette and Flask answer with is what the error says.
		kind: 'response',
		modules: ['py:fastapi', 'py:fastapi.exceptions', 'py:starlette.exceptions'],
		callees: ['new HTTPException'],
		positions: ['1|detail='],
		source: 'fastapi 0.165: run',
		examples: [{code: 'from fastapi import HTTPException\nraise HTTPException(status_code=500, detail=f"bad {key}")\n', shown: ['f"bad {key}"']}],
	},
	{
		kind: 'response',
		modules: ['py:flask', 'py:werkzeug.exceptions', 'py:quart'],
		callees: ['abort'],
		positions: ['1', 'description='],
		source: 'Flask 3.1: run',
		examples: [{code: 'from flask import abort\nabort(400, description=key)\n', shown: ['key']}],
	},
	{
		kind: 'response',
		modules: ['py:flask', 'py:quart'],
		callees: ['jsonify', 'make_response', 'new Response', 'render_template', 'render_template_string'],
		source: 'Flask 3.1: run',
		examples: [{code: 'from flask import jsonify\njsonify(secret=key)\n', shown: ['secret=key']}],
	},
	{
		kind: 'response',
		modules: ['py:fastapi.responses', 'py:starlette.responses', 'py:fastapi', 'py:litestar', 'py:aiohttp.web'],
		callees: ['JSONResponse', 'ORJSONResponse', 'UJSONResponse', 'PlainTextResponse', 'HTMLResponse', 'Response'].map(name => `new ${name}`),
		positions: ['0|content='],
		source: 'starlette 1.10: run',
		examples: [{code: 'from fastapi.responses import JSONResponse\nJSONResponse(content={"secret": key})\n', shown: ['{"secret": key}']}],
	},
	{
		kind: 'response',
		modules: ['py:django.http', 'py:rest_framework.response'],
		callees: ['new JsonResponse', 'new HttpResponse', 'new Response', 'new HttpResponseBadRequest', 'new HttpResponseForbidden', 'new HttpResponseServerError'],
		positions: ['0', 'data=', 'content='],
		source: 'Django 5.2, djangorestframework 3.18: run',
		examples: [{code: 'from django.http import JsonResponse\nJsonResponse({"secret": key}, status=200)\n', shown: ['{"secret": key}']}],
	},
	{
		kind: 'response',
		modules: ['py:django.shortcuts'],
		callees: ['render'],
		positions: ['2|context='],
		source: 'https://docs.djangoproject.com/en/5.2/topics/http/shortcuts/#render',
		examples: [{code: 'from django.shortcuts import render\nrender(request, "home.html", {"secret": key})\n', shown: ['{"secret": key}']}],
	},
];

const decorators = ['get', 'post', 'put', 'patch', 'delete', 'options', 'api_route', 'route', 'websocket', 'exception_handler', 'errorhandler', 'api_operation'] as const;

export const pythonHandlers: readonly HandlerRow[] = [
	{
		modules: ['py:fastapi', 'py:fastapi.routing'],
		decorators,
		model: 'response_model=',
		source: 'fastapi 0.165: run',
		examples: [
			{code: 'from fastapi import FastAPI\napp = FastAPI()\n\n@app.get("/settings")\nasync def read_settings():\n    return {"secret": key}\n', shown: ['{"secret": key}']},
		],
	},
	{
		modules: ['py:litestar', 'py:flask', 'py:quart', 'py:sanic', 'py:flask_openapi3', 'py:apiflask', 'py:ninja', 'py:bottle'],
		decorators,
		source: 'Flask 3.1, litestar 2.25, django-ninja 1.7: run',
		examples: [
			{code: 'from flask import Blueprint\nbp = Blueprint("admin", __name__)\n\n@bp.route("/key")\ndef show():\n    return key, 200\n', shown: ['key, 200']},
			{code: 'import functools\n\n@functools.cache\ndef get():\n    return key\n', shown: []},
		],
	},
];
