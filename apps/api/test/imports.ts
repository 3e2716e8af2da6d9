import { readFileSync } from 'node:fs'
import type { PeopleImport } from '@elevate/contracts/people-import-preview'
import type { ImportRow } from '@elevate/contracts/people-import-rows'
import type { TestApi } from './harness.ts'
import type { SignedIn } from './people.ts'

export const sharedFile = (name: string): Buffer => readFileSync(new URL(`./data/${name}`, import.meta.url))

export const sheetOf = (headers: string[], ...rows: string[][]): Buffer =>
  Buffer.from([headers, ...rows].map((cells) => cells.map((cell) => `"${cell}"`).join(',')).join('\r\n'))

type Upload = { name?: string; dryRun?: boolean; key?: string }

/** What a coordinator does with spreadsheets, over HTTP. */
export const importsOf = (api: TestApi, { authorization }: SignedIn) => {
  const about = (id: string, rest = '') => `/api/v1/people/imports/${id}${rest}`
  const upload = (file: Buffer, { name = 'partners.csv', dryRun = true, key }: Upload = {}) => {
    const asked = api.http.post(`/api/v1/people/imports?dryRun=${dryRun}`).set('authorization', authorization)
    return (key ? asked.set('idempotency-key', key) : asked).attach('file', file, name)
  }
  const prepare = async (file: Buffer, name?: string): Promise<PeopleImport> => {
    const reply = await upload(file, name ? { name } : {})
    if (reply.status !== 201) throw new Error(`the upload answered ${reply.status}: ${reply.text}`)
    return reply.body
  }
  const change = (wanted: PeopleImport, body: object) =>
    api.http
      .patch(about(wanted.id))
      .set({ authorization, 'if-match': `"${wanted.version}"` })
      .send(body)
  const post = (wanted: PeopleImport, verb: 'apply' | 'undo') =>
    api.http.post(about(wanted.id, `/${verb}`)).set({ authorization, 'if-match': `"${wanted.version}"` })
  const get = (id: string, rest = '') => api.http.get(about(id, rest)).set({ authorization })
  const rows = async (id: string, outcome?: string): Promise<ImportRow[]> => {
    const reply = await get(id, `/rows?limit=100${outcome ? `&outcome=${outcome}` : ''}`)
    return reply.body.items
  }
  const discard = (wanted: PeopleImport) =>
    api.http.delete(about(wanted.id)).set({ authorization, 'if-match': `"${wanted.version}"` })
  const exported = (query = '') =>
    api.http
      .get(`/api/v1/people/export?${query}`)
      .set({ authorization })
      .buffer(true)
      .parse((reply, done) => {
        const parts: Buffer[] = []
        reply.on('data', (part: Buffer) => parts.push(part))
        reply.on('end', () => done(null, Buffer.concat(parts)))
      })
  return {
    upload,
    prepare,
    change,
    apply: (one: PeopleImport) => post(one, 'apply'),
    undo: (one: PeopleImport) => post(one, 'undo'),
    get,
    rows,
    discard,
    exported,
  }
}
