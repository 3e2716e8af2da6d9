import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './root.ts'
import { documents } from './third-party/documents.ts'
import { withLicences } from './third-party/licences.ts'
import { shippedPackages } from './third-party/lockfile.ts'

/* Writes down whose software is shipped: notices for people, a list for the page about it, a bill of materials. */

const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }
const packages = withLicences(shippedPackages())
for (const { path, content } of documents(packages, version)) writeFileSync(path, content)
process.stdout.write(`${packages.length} packages are shipped.\n`)
