import {ruleTest, type Program} from '../../../rule-test.js';

const filename = 'app/main.py';
const py = (code: string): Program => ({code, filename});
const sent = (code: string, at: string, messageId: string) => ({code, filename, at, messageId});
const settings = 'from pydantic_settings import BaseSettings\nclass Settings(BaseSettings):\n    jwt_secret: str\nsettings = Settings()\n';
const fastapi = `from fastapi import FastAPI, Depends\napp = FastAPI()\n${settings}`;
const flask = `from flask import Flask, jsonify, abort\napp = Flask(__name__)\n${settings}`;

ruleTest(import.meta, {
	valid: [
		py(`${fastapi}@app.get("/health")\ndef health():\n    return {"ok": bool(settings.jwt_secret)}\n`),
		py(`${fastapi}def helper():\n    return settings.jwt_secret\n`),
		py(`${fastapi}@app.get("/token")\ndef token():\n    return {"token": sign(settings.jwt_secret)}\n`),
		py(`${flask}@app.route("/")\ndef index():\n    return jsonify(configured=settings.jwt_secret is not None)\n`),
		py('import jwt, os\nKEY = os.environ["JWT_SECRET"]\njwt.encode({"sub": user}, KEY)\n'),
		// What a member of it signs is no key.
		py(`${fastapi}import jwt\ndef issue(user):\n    return jwt.encode({"sub": 1}, user.hash)\n@app.post("/users")\ndef create(user):\n    issue(user)\n    return user\n`),
		// FastAPI sends only what the model declares.
		py(`${fastapi}from pydantic import BaseModel\nclass Public(BaseModel):\n    debug: bool\n@app.get("/settings", response_model=Public)\ndef read():\n    return settings\n`),
		py(`${fastapi}from pydantic import BaseModel\nclass Public(BaseModel):\n    debug: bool\n@app.get("/settings")\ndef read() -> Public:\n    return settings\n`),
	],
	invalid: [
		sent(`${fastapi}from pydantic import BaseModel\nclass Public(BaseModel):\n    jwt_secret: str\nclass Full(Public):\n    debug: bool\n@app.get("/settings", response_model=Full)\ndef read():\n    return settings\n`, 'settings', 'objectInResponse'),
		sent(`${fastapi}from typing import Any\n@app.get("/settings")\ndef read() -> dict[str, Any]:\n    return settings.model_dump()\n`, 'settings', 'objectInResponse'),
		sent(`${fastapi}from typing import Annotated\ndef get_settings():\n    return settings\n@app.get("/settings")\ndef read(current: Annotated[Settings, Depends(get_settings)]):\n    return current.dict()\n`, 'current', 'objectInResponse'),
		sent(`${fastapi}@app.get("/settings")\nasync def read():\n    return {"secret": settings.jwt_secret}\n`, 'settings.jwt_secret', 'secretInResponse'),
		sent(`${fastapi}@app.get("/settings")\nasync def read():\n    return settings\n`, 'settings', 'objectInResponse'),
		sent(`${fastapi}def get_settings():\n    return settings\n@app.get("/settings")\ndef read(current: Settings = Depends(get_settings)):\n    return current\n`, 'current', 'objectInResponse'),
		sent(`${fastapi}from fastapi import HTTPException\nraise HTTPException(status_code=500, detail=f"bad {settings.jwt_secret}")\n`, 'settings.jwt_secret', 'secretInResponse'),
		sent(`${fastapi}from fastapi.responses import JSONResponse\nJSONResponse(content={"secret": settings.jwt_secret})\n`, 'settings.jwt_secret', 'secretInResponse'),
		sent(`${flask}@app.route("/")\ndef index():\n    return settings.jwt_secret, 200\n`, 'settings.jwt_secret', 'secretInResponse'),
		sent(`${flask}jsonify(secret=settings.jwt_secret)\n`, 'settings.jwt_secret', 'secretInResponse'),
		sent(`${flask}abort(400, description=settings.jwt_secret)\n`, 'settings.jwt_secret', 'secretInResponse'),
		sent(`from django.http import JsonResponse\n${settings}def view(request):\n    return JsonResponse({"secret": settings.jwt_secret})\n`, 'settings.jwt_secret', 'secretInResponse'),
		sent('import jwt, os\nKEY = os.environ["JWT_SECRET"]\njwt.encode({"sub": user, "key": KEY}, KEY)\n', 'KEY', 'secretInClaims'),
	],
});
