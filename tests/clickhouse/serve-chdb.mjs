import { Buffer } from 'node:buffer';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { argv, stdout } from 'node:process';

// Answers over HTTP as a server does, as far as the app's questions go: a statement in the body, values
// for it in the address or in a form, an error in words with its number.

const [, , folder = ''] = argv;
const { Session } = createRequire(join(folder, 'package.json'))('chdb');
const session = new Session();
let last = Promise.resolve();

const quoted = (text) => `'${text.replaceAll(/[\\']/g, '\\$&')}'`;

async function answer({ sql, values }) {
  for (const [name, value] of values) await session.queryAsync(`SET ${name} = ${quoted(value)}`);
  const result = await session.queryAsync(sql);
  return result.bytes();
}

async function read(request) {
  const { searchParams } = new URL(request.url, 'http://localhost');
  const pieces = [];
  for await (const piece of request) pieces.push(piece);
  const body = Buffer.concat(pieces);
  const type = request.headers['content-type'] ?? '';
  const isForm = type.startsWith('multipart/form-data');
  const given = isForm
    ? await new Response(body, { headers: { 'content-type': type } }).formData()
    : searchParams;
  const values = [...given].filter(([name]) => name.startsWith('param_'));
  if (isForm) return { sql: given.get('query'), values };
  const before = searchParams.get('query');
  return { sql: before === null ? body.toString() : `${before}\n${body}`, values };
}

const server = createServer((request, response) => {
  const asked = read(request);
  // One after the other: values belong to the session.
  last = last
    .then(async () => response.end(Buffer.from(await answer(await asked))))
    .catch((error) => response.writeHead(500).end(String(error.message)));
});
server.listen(0, '127.0.0.1', () => stdout.write(`${server.address().port}\n`));
