import { handOver } from './hand-over.mjs'
import { install } from './install.mjs'

try {
  install()
  handOver('erasures.ts')
} catch (error) {
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 1
}
