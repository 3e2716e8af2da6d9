import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { root, runtime } from './install.mjs'

const forwarded = ['SIGINT', 'SIGTERM', 'SIGHUP']

const endLike = (code, signal) => {
  if (signal === null) process.exit(code)
  for (const name of forwarded) process.removeAllListeners(name)
  process.kill(process.pid, signal)
}

/**
 * Goes on in the pinned runtime, with the same arguments, terminal and signals, and ends as it ends. The channel
 * between the two tells it when this process is killed.
 */
export const handOver = (file) => {
  const child = spawn(runtime, [join(root, 'apps/launch', file), ...process.argv.slice(2)], {
    cwd: root,
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    // Half of what a start costs is reading TypeScript that was read the last time too. Where it cannot be kept, it is
    // read again.
    env: { NODE_COMPILE_CACHE: join(root, 'node_modules/.cache/compiled'), ...process.env },
  })
  for (const name of forwarded) process.on(name, () => child.kill(name))
  child.on('error', (error) => {
    process.stderr.write(`${error.message}\n`)
    process.exit(1)
  })
  child.on('exit', endLike)
}
