import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { newId } from '@elevate/db/ids'
import { expect, onTestFinished, test } from 'vitest'
import { startApi } from '../../../test/harness.ts'
import { anOrganisation, aPartner } from '../../../test/people.ts'
import { readReturnedMails } from './returned-folder.ts'

const api = await startApi()

const report = (mailId: string) =>
  [
    'MIME-Version: 1.0',
    'Content-Type: multipart/report; report-type=delivery-status; boundary="b"',
    '',
    '--b',
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; mx.example.org',
    '',
    'Final-Recipient: rfc822; sam@example.org',
    'Action: failed',
    'Status: 5.1.1',
    '--b',
    'Content-Type: message/rfc822',
    'Content-Transfer-Encoding: base64',
    '',
    Buffer.from(`Message-ID: <${mailId}@elevate.test>\r\nSubject: Told\r\n\r\nText`).toString('base64'),
    '--b--',
  ].join('\r\n')

test('what a mail server returns is read from the folder by whichever worker comes first, and what a person wrote is left for a person', async () => {
  const trust = await anOrganisation(api)
  const sam = await aPartner(api, trust)
  const mailId = newId()
  await api.owner.query(
    `insert into outbox (id, organisation_id, person_id, to_address, subject, body, dedupe_key, sent_at)
     values ($1, $2, $3, $4, 'Told', 'Text', $5, now())`,
    [mailId, trust.id, sam.id, sam.email, mailId],
  )
  const returnedMailDir = await mkdtemp(join(tmpdir(), 'returned-'))
  onTestFinished(() => rm(returnedMailDir, { recursive: true }))
  await mkdir(join(returnedMailDir, 'new'))
  await writeFile(join(returnedMailDir, 'new', '1.report'), report(mailId))
  await writeFile(join(returnedMailDir, 'new', '2.person'), 'Subject: Re: Told\r\n\r\nPlease ring me.')
  const deps = { ...api.deps, config: { ...api.deps.config, returnedMailDir } }

  await Promise.all([readReturnedMails(deps), readReturnedMails(deps), readReturnedMails(deps)])

  const { rows } = await api.owner.query('select email_fault_how from people where id = $1', [sam.id])
  expect(rows[0].email_fault_how).toBe('returned')
  expect(await readdir(join(returnedMailDir, 'new'))).toEqual([])
  expect(await readdir(join(returnedMailDir, 'cur'))).toEqual(['2.person:2,'])
})

test('without such a folder nothing happens', async () => {
  await expect(readReturnedMails(api.deps)).resolves.toBeUndefined()
})
