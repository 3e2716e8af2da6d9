import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { root } from '../root.ts'
import type { Licensed } from './licences.ts'

/** Each is made from the lockfile and from what is installed, by `npm run third-party`, and is the same wherever it is made. */
export const documents = (packages: readonly Licensed[], version: string): { path: string; content: string }[] => [
  { path: join(root, 'apps/web/public/third-party-notices.txt'), content: notices(packages) },
  { path: join(root, 'apps/web/src/features/about/third-party.json'), content: list(packages) },
  { path: join(root, 'docs/sbom.cdx.json'), content: billOfMaterials(packages, version) },
]

const line = '-'.repeat(78)

/** Each text once, below the names of all that have it: a hundred packages share the words of one licence. */
const notices = (packages: readonly Licensed[]): string => {
  const withText = Map.groupBy(packages, ({ text, licence }) => text ?? `Licence: ${licence}. It comes without a text.`)
  const parts = [...withText].map(([text, all]) => [line, ...all.map(named), '', text].join('\n'))
  const thanks = 'Elevate is made with the software of others. Thank you. Each part, and below it its licence:'
  return `${[thanks, ...parts].join('\n\n')}\n`
}

const named = ({ key, licence, author, homepage }: Licensed): string =>
  [key, licence, author, homepage].filter((each) => each !== null).join(' · ')

const list = (packages: readonly Licensed[]): string =>
  `${JSON.stringify(
    packages.map(({ name, version, licence }) => [name, version, licence]),
    null,
    1,
  )}\n`

const purl = ({ name, version }: Pick<Licensed, 'name' | 'version'>): string =>
  `pkg:npm/${name.replace('@', '%40')}@${version}`

/** `sha512-<base64>` of the lockfile, as CycloneDX writes it. */
const hashOf = (integrity: string) => ({
  alg: 'SHA-512',
  content: Buffer.from(integrity.replace('sha512-', ''), 'base64').toString('hex'),
})

const licenceField = (licence: string) =>
  / (OR|AND) /.test(licence) ? { expression: licence } : { license: { id: licence } }

/** A version 4 UUID out of what the bill says: the same parts, the same number. */
const serialOf = (content: string): string => {
  const hex = createHash('sha256').update(content).digest('hex')
  return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

/** CycloneDX 1.6, without a time, so that it changes only with what it lists. */
const billOfMaterials = (packages: readonly Licensed[], version: string): string => {
  const components = packages.map((each) => ({
    type: 'library',
    'bom-ref': purl(each),
    name: each.name,
    version: each.version,
    purl: purl(each),
    hashes: [hashOf(each.integrity)],
    licenses: [licenceField(each.licence)],
  }))
  const refs = new Map(packages.map((each) => [each.key, purl(each)]))
  const dependencies = packages.map((each) => ({
    ref: purl(each),
    dependsOn: each.dependsOn.map((key) => refs.get(key)).filter((ref) => ref !== undefined),
  }))
  return `${JSON.stringify(
    {
      bomFormat: 'CycloneDX',
      specVersion: '1.6',
      serialNumber: serialOf(JSON.stringify(components)),
      version: 1,
      metadata: { component: { type: 'application', 'bom-ref': 'elevate', name: 'elevate', version } },
      components,
      dependencies,
    },
    null,
    1,
  )}\n`
}
