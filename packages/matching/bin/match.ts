// A door for any Node: the one that runs it may be too old for TypeScript, but loads this file, which uses none of it
// (the folder's package.json says CommonJS). The work is in command-line/run.ts, done by the Node that is pinned here.
const { spawnSync } = require('node:child_process')
const { existsSync } = require('node:fs')
const { join } = require('node:path')

const script = join(__dirname, '../command-line/run.ts')
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)

if (major > 22 || (major === 22 && minor >= 18)) {
  void import(script)
} else {
  const pinned = join(__dirname, '../../../node_modules/node/bin/node')
  if (existsSync(pinned)) {
    const { status } = spawnSync(pinned, [script, ...process.argv.slice(2)], { stdio: 'inherit' })
    process.exitCode = status ?? 1
  } else {
    process.stderr.write('match: this needs Node 22.18 or newer; run "npm start" or "npm test" once to install it\n')
    process.exitCode = 2
  }
}
