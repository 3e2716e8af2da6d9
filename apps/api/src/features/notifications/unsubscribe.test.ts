import { inTransaction } from '@elevate/db/open'
import { describe, expect, test } from 'vitest'
import { signedIn } from '../../../test/coffee.ts'
import { startApi } from '../../../test/harness.ts'
import { anOrganisation, aPartner } from '../../../test/people.ts'
import type { OutgoingMail } from '../mail/mailer.ts'
import { deliverMails } from '../mail/service.ts'
import { type Telling, tell, writeMail } from './public.ts'

const api = await startApi()
const trust = await anOrganisation(api)

/** A partner who has had a mail, and the link in it. */
const aMail = async (of: Partial<Telling> = {}) => {
  const sam = await aPartner(api, trust)
  const one: Telling = {
    ...{ organisationId: trust.id, personId: sam.id, kind: 'drop-ins', title: 'Told', body: 'Text.' },
    ...{ href: '/drop-ins', dedupeKey: `test:${sam.id}` },
    ...of,
  }
  await inTransaction(api.database, 'system', (tx) => tell(tx, api.deps, [one]))
  const taken: OutgoingMail[] = []
  const deps = { ...api.deps, config: { ...api.deps.config, smtpUrl: 'smtp://mail.test' } }
  await deliverMails(deps, async (mail) => void taken.push(mail), writeMail)
  const mail = taken.find(({ to }) => to === sam.email)
  if (!mail) throw new Error('No mail came.')
  const [page] = /http:\/\/elevate\.test\/unsubscribe\?t=\S+/.exec(mail.text) ?? []
  const oneClick = /<(.+)>/.exec(mail.headers?.['List-Unsubscribe'] ?? '')?.[1]
  return { sam, mail, page, oneClick, token: page?.split('t=')[1] ?? '' }
}
const dropIns = async (person: { id: string }) =>
  (
    await api.owner.query(`select by_mail from notification_choices where person_id = $1 and kind = 'drop-ins'`, [
      person.id,
    ])
  ).rows[0]?.by_mail
const pathOf = (url: string | undefined) => (url ?? '').replace('http://elevate.test', '')
const press = (url: string | undefined) => api.http.post(pathOf(url)).type('form').send('List-Unsubscribe=One-Click')

describe('unsubscribing', () => {
  test('a mail that is not essential says how, in its headers and in words, with a short link of ours', async () => {
    const { mail, page, oneClick } = await aMail()

    expect(mail.headers?.['List-Unsubscribe-Post']).toBe('List-Unsubscribe=One-Click')
    expect(oneClick).toMatch(/^http:\/\/elevate\.test\/api\/v1\/unsubscribe\?t=[\w-]{22}$/)
    expect(page?.length).toBeLessThan(80)
    expect(mail.text).toContain('Stop emails about drop-ins: http://elevate.test/unsubscribe')
  })

  test('an essential mail has none of it', async () => {
    const { mail, page } = await aMail({ isEssential: true })

    expect(mail.headers ?? {}).toEqual({})
    expect(page).toBeUndefined()
    expect(mail.text).not.toMatch(/unsubscribe/i)
  })

  test('one click in the mail program stops such mails, twice is once, and no cookie or sign-in is needed', async () => {
    const { sam, oneClick } = await aMail()

    const first = await press(oneClick)
    const second = await press(oneClick)

    expect([first.status, second.status]).toEqual([204, 204])
    expect(await dropIns(sam)).toBe('never')
  })

  test('also as a mail program sends it that makes a form with parts', async () => {
    const { sam, oneClick } = await aMail()

    const reply = await api.http.post(pathOf(oneClick)).field('List-Unsubscribe', 'One-Click')

    expect(reply.status).toBe(204)
    expect(await dropIns(sam)).toBe('never')
  })

  test('mail scanners that follow links, twice, stop nothing', async () => {
    const { sam, oneClick, token } = await aMail()

    const gets = [await api.http.get(pathOf(oneClick)).redirects(0), await api.http.head(pathOf(oneClick)).redirects(0)]
    const look = await api.http.post('/api/v1/unsubscribe/look').send({ token })

    expect(gets.map(({ status }) => status)).toEqual([303, 303])
    expect(gets[0]?.headers.location).toBe(`/unsubscribe?t=${token}`)
    expect(look.body).toEqual({ stops: 'drop-ins', byMail: 'at-once', can: { undo: false } })
    expect(await dropIns(sam)).toBeUndefined()
  })

  test('what is posted without saying "one click", or with another link, stops nothing', async () => {
    const { sam, oneClick } = await aMail()

    const bare = await api.http.post(pathOf(oneClick)).type('form').send('a=b')
    const foreign = await press('/api/v1/unsubscribe?t=AAAAAAAAAAAAAAAAAAAAAA')

    expect([bare.status, bare.body.code]).toEqual([400, 'not-one-click'])
    expect([foreign.status, foreign.body.code]).toEqual([404, 'link-unknown'])
    expect(await dropIns(sam)).toBeUndefined()
  })

  test('the page offers once a day instead, and takes a slip back', async () => {
    const { sam, token } = await aMail()
    const choose = (byMail: string) => api.http.post('/api/v1/unsubscribe/choice').send({ token, byMail })

    const stopped = await choose('never')
    const daily = await choose('daily')

    expect(stopped.body).toEqual({ stops: 'drop-ins', byMail: 'never', can: { undo: true } })
    expect(daily.body).toEqual({ stops: 'drop-ins', byMail: 'daily', can: { undo: true } })
    expect(await dropIns(sam)).toBe('daily')
  })

  test('the daily email that was stopped comes back as it was, kind by kind, and what was chosen since stays', async () => {
    const { sam, token } = await aMail()
    await api.owner.query(`update unsubscribe_links set stops = 'digest' where person_id = $1`, [sam.id])
    await api.owner.query(
      `insert into notification_choices (person_id, kind, by_mail) values ($1, 'drop-ins', 'daily'), ($1, 'coffee', 'daily'), ($1, 'mentoring', 'at-once')
       on conflict (person_id, kind) do update set by_mail = excluded.by_mail`,
      [sam.id],
    )
    const post = (path: string, more: object = {}) =>
      api.http.post(`/api/v1/unsubscribe/${path}`).send({ token, ...more })
    const stopped = await post('choice', { byMail: 'never' })
    await api.owner.query(
      `update notification_choices set by_mail = 'at-once' where person_id = $1 and kind = 'coffee'`,
      [sam.id],
    )

    const undone = await post('undo')
    const again = await post('undo')

    expect(stopped.body).toEqual({ stops: 'digest', byMail: 'never', can: { undo: true } })
    expect(undone.body).toMatchObject({ byMail: 'daily', can: { undo: false } })
    expect(again.status).toBe(200)
    const { rows } = await api.owner.query(
      `select kind, by_mail from notification_choices where person_id = $1 and kind in ('drop-ins', 'coffee', 'mentoring') order by kind::text`,
      [sam.id],
    )
    expect(rows).toEqual([
      { kind: 'coffee', by_mail: 'at-once' },
      { kind: 'drop-ins', by_mail: 'daily' },
      { kind: 'mentoring', by_mail: 'at-once' },
    ])
  })

  test('the link stands nowhere in the database, and the page of the account sees the change', async () => {
    const { sam, token } = await aMail()
    const asked = await signedIn(api, sam)
    const before = await asked.get('/me/notification-preferences')
    await api.http.post('/api/v1/unsubscribe/choice').send({ token, byMail: 'never' })

    const stale = await asked.put(
      '/me/notification-preferences',
      { byMail: before.body.byMail, digestHour: 8 },
      before.body.version,
    )

    expect(stale.status).toBe(412)
    const { rows } = await api.owner.query(
      `select 1 from outbox where outbox::text like '%' || $1 || '%' union all select 1 from unsubscribe_links l where l::text like '%' || $1 || '%'`,
      [token],
    )
    expect(rows).toEqual([])
  })
})
