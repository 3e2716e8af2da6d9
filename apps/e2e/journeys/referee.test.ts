import { describe, expect, test } from 'vitest'
import { signIn, visit } from '../harness/browser.ts'
import { candidatesAt, giveAccount, reachBy } from '../harness/candidates.ts'
import { startElevate } from '../harness/elevate.ts'
import { mailsTo } from '../harness/mails.ts'

const elevate = await startElevate()
const ruth = await visit(elevate, 'desk')
const shirley = await visit(elevate, 'phone')
const applicant = await visit(elevate, 'phone')

const title = 'Patient Safety Partners for the safety committee'
const [found] = await candidatesAt(elevate, title, 'onboarding')
if (!found) throw new Error('The demo has nobody whose checks have begun.')
const candidate = await reachBy(elevate, found, 'has.an.account@example.org')
const secret = 'She once told a surgeon to wash his hands, and he thanked her.'
const address = 'shirley.mather@somewhere.example'

type Visit = typeof ruth
const onPage = ({ page }: Visit, heading: string | RegExp) =>
  page.getByRole('heading', { level: 1, name: heading }).waitFor()
const isDone = ({ page }: Visit, text: string | RegExp) => page.getByRole('alert').filter({ hasText: text }).waitFor()

const openCheck = async (check: string) => {
  await ruth.goTo(`/applications/${candidate.id}/checks`)
  // What is missing for the start is named above the list, too; both lead there.
  await ruth.page.getByRole('link', { name: check, exact: true }).last().click()
  await onPage(ruth, check)
}

const ask = async (check: string, referee: { name: string; email: string }) => {
  await openCheck(check)
  await ruth.page.getByRole('link', { name: /Ask the referee by e-?mail/ }).click()
  await onPage(ruth, 'Ask the referee')
  await ruth.page.getByLabel('Name', { exact: true }).fill(referee.name)
  await ruth.page.getByLabel(/^E-?mail address/).fill(referee.email)
  await ruth.page.getByRole('button', { name: /Send the e-?mail/ }).click()
  await isDone(ruth, `${referee.name} is asked`)
}

const linkTo = async (email: string): Promise<string> => {
  const [mail] = await mailsTo(elevate, email)
  return /https?:\S+\/reference#\S+/.exec(mail?.body ?? '')?.[0] ?? 'no link was sent'
}

const answersKept = async () =>
  (
    await elevate.database.query<{ kept: number }>(
      'select count(*)::int as kept from reference_requests where answers is not null',
    )
  ).rows

describe('a referee answers without an account', () => {
  test('opens the link on a phone, after a mail scanner did so twice', async () => {
    await signIn(elevate, ruth, 'coordinator@northmoor.example')
    await ask('First reference', { name: 'Shirley Mather', email: address })
    const link = await linkTo(address)
    for (let scan = 0; scan < 2; scan += 1) {
      const scanner = await visit(elevate, 'desk')
      await scanner.goTo(link)
      await onPage(scanner, `A reference for ${candidate.name}`)
    }

    await shirley.goTo(link)

    await onPage(shirley, `A reference for ${candidate.name}`)
    await shirley.look('reference')
  })

  test('is told what is missing, and sends the answers once, however often the button is pressed', async () => {
    const { page } = shirley
    await page.getByRole('button', { name: 'Send my answers' }).click()
    await page.getByRole('alert').waitFor()
    await shirley.look('reference-refused')
    await page.getByLabel(/^How do you know them/).fill('From the residents’ group, for six years.')
    await page.getByLabel(/^How do they work with other people/).fill(secret)
    await page.getByLabel(/^Would you trust them/).fill('With everything.')
    await page.getByRole('button', { name: 'Send my answers' }).dblclick()

    await onPage(shirley, 'Thank you for your reference')
    await shirley.look('reference-thanks')
    expect(await answersKept()).toEqual([{ kept: 1 }])
  })

  test('a second opening says kindly that it was answered, and shows nothing of it', async () => {
    await shirley.closeTab()
    await shirley.goTo(await linkTo(address))

    await onPage(shirley, 'Thank you for your reference')
    expect(await shirley.page.textContent('body')).not.toContain(secret)
    expect(await shirley.page.getByRole('button', { name: 'Send my answers' }).count()).toBe(0)
  })

  test('the applicant is told that it has come, and never what was written', async () => {
    const replies: Promise<string>[] = []
    applicant.page.on('response', (reply) => {
      if (reply.url().includes('/api/')) replies.push(reply.text().catch(() => ''))
    })
    await signIn(elevate, applicant, await giveAccount(elevate, candidate))

    await applicant.goTo(`/my-applications/${candidate.id}/checks`)

    await onPage(applicant, 'Before you start')
    await applicant.page.getByText('Received. Thank you.').waitFor()
    await applicant.look('my-checks')
    expect((await Promise.all(replies)).join()).not.toContain(secret)
  })

  test('the coordinator reads it and finds it satisfactory', async () => {
    await openCheck('First reference')
    await ruth.page.getByText(secret).waitFor()
    await ruth.look('reference-received')
    await ruth.page.getByRole('link', { name: 'Say whether it is satisfactory' }).click()
    await ruth.page.getByLabel('Yes', { exact: true }).check()
    await ruth.page.getByRole('button', { name: 'Save' }).click()

    await isDone(ruth, 'Your decision is recorded')
    await applicant.page.reload()
    await applicant.page.getByText('Received. Thank you.').waitFor()
    expect(await applicant.page.textContent('body')).not.toMatch(/satisfactory/i)
  })

  test('another one would rather not, and needs no reason', async () => {
    const alan = await visit(elevate, 'phone')
    await ask('Second reference', { name: 'Alan Okoye', email: 'alan@somewhere.example' })
    await alan.goTo(await linkTo('alan@somewhere.example'))
    await alan.page.getByRole('button', { name: 'I would rather not give a reference' }).click()

    await onPage(alan, 'Thank you for telling us')
    await alan.look('reference-declined')
    await openCheck('Second reference')
    await ruth.page.getByText('Would rather not').first().waitFor()
    await ruth.look('check-reference-declined')
  })

  test('one who is not needed any more is told so, and cannot answer', async () => {
    const joan = await visit(elevate, 'phone')
    await ask('Second reference', { name: 'Joan Pell', email: 'joan@somewhere.example' })
    await ruth.page.getByRole('button', { name: 'Do not ask this referee any more' }).click()
    await isDone(ruth, 'This referee is not asked any more')

    await joan.goTo(await linkTo('joan@somewhere.example'))

    await onPage(joan, 'This reference is no longer needed')
    await joan.look('reference-withdrawn')
    expect(await joan.page.getByRole('textbox').count()).toBe(0)
  })

  test('a link that was cut in two is explained', async () => {
    await shirley.goTo('/reference#only-a-half')

    await onPage(shirley, 'We do not know this link')
    await shirley.look('reference-unknown')
  })
})
