import { createServer } from 'node:net';
import { env, exit, stderr, stdout } from 'node:process';
import { serveDist } from './serve-dist.mjs';
import { endWithNpm } from './setup/end-with-npm.mjs';
import { ensureInstalled } from './setup/ensure-installed.mjs';
import { runNpm } from './setup/run.mjs';

function isFree(port) {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen({ port, host: '127.0.0.1' }, () => probe.close(() => resolve(true)));
  });
}

/** The port to serve on; ends the process when it is none or taken, before anything is built. */
async function choosePort() {
  const port = Number(env.PORT || 4173);
  const isPort = Number.isInteger(port) && port > 0 && port < 65_536;
  if (isPort && (await isFree(port))) return port;
  stderr.write(
    (isPort
      ? `Port ${port} is taken by another program. Choose one with PORT, e.g. PORT=4200 npm start\n`
      : `PORT is not a port: ${env.PORT}\n`) +
      'Cổng này không dùng được. Hãy chọn cổng khác bằng biến PORT như trên.\n',
  );
  return exit(1);
}

endWithNpm();
await ensureInstalled();
const port = await choosePort();

stdout.write('Building the app …\n');
const build = await runNpm(['run', '--silent', 'build'], { quiet: true });
if (build.code !== 0) {
  stderr.write(build.output);
  stderr.write('The app could not be built: see above.\nKhông dựng được ứng dụng: xem ở trên.\n');
  exit(1);
}

const { url } = await serveDist({ port });
stdout.write(
  `\nThe dashboard is at ${url} (Ctrl-C ends it)\nMở trình duyệt tại ${url} (Ctrl-C để dừng)\n`,
);
