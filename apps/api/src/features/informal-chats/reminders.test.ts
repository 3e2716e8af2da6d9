import { beforeEach, describe, expect, test } from 'vitest'
import { signedIn } from '../../../test/coffee.ts'
import { startApi } from '../../../test/harness.ts'
import { aChatBooking, aChatSlot } from '../../../test/informal-chats.ts'
import { anOrganisation, aPartner } from '../../../test/people.ts'
import { aCampaign } from '../../../test/recruitment.ts'
import { doChatWork } from './public.ts'

const api = await startApi()
beforeEach(() => {
  api.clock.now = new Date('2026-11-23T10:00:00Z')
})

const aProgramme = async () => ({ campaign: await aCampaign(api, await anOrganisation(api)) })
const byLink = (what: 'cancel', body: object) => api.http.post(`/api/v1/chat-bookings/${what}`).send(body)
const mailsTo = async (address: string) => {
  const { rows } = await api.owner.query('select subject, withdrawn_at from outbox where to_address = $1 order by id', [
    address,
  ])
  return rows
}

describe('by the clock', () => {
  test('one reminder a day before, and none of what was called off', async () => {
    const { campaign } = await aProgramme()
    const slots = [await aChatSlot(api, campaign), await aChatSlot(api, campaign)]
    await aChatBooking(api, campaign, { slotId: slots[0] ?? '', email: 'remind.me@example.org' })
    const off = await aChatBooking(api, campaign, { slotId: slots[1] ?? '', email: 'off.again@example.org' })
    api.clock.now = new Date('2026-11-30T10:05:00Z')
    await byLink('cancel', { token: off.token })

    await doChatWork(api.deps)
    await doChatWork(api.deps)

    const subjects = async (to: string) => (await mailsTo(to)).map(({ subject }) => subject)
    expect(await subjects('remind.me@example.org')).toEqual(['Tomorrow: your informal chat, 10:00'])
    expect(await subjects('off.again@example.org')).toEqual(['Your informal chat is called off'])
  })

  test('a reminder that waits in the outbox is not sent once the chat is called off', async () => {
    const { campaign } = await aProgramme()
    const { token } = await aChatBooking(api, campaign, {
      slotId: await aChatSlot(api, campaign),
      email: 'too.late@example.org',
    })
    api.clock.now = new Date('2026-11-30T10:05:00Z')
    await doChatWork(api.deps)

    await byLink('cancel', { token })

    const [reminder] = await mailsTo('too.late@example.org')
    expect(reminder.withdrawn_at).not.toBeNull()
  })

  test('who talked with us is forgotten after three months', async () => {
    const { campaign } = await aProgramme()
    const { id } = await aChatBooking(api, campaign, { slotId: await aChatSlot(api, campaign) })
    api.clock.now = new Date('2027-03-05T10:00:00Z')

    await doChatWork(api.deps)

    const { rows } = await api.owner.query('select from chat_bookings where id = $1', [id])
    expect(rows).toHaveLength(0)
  })
})

test('whoever signs in with the address of a booking finds it in the download of their data, nobody else does', async () => {
  const trust = await anOrganisation(api)
  const campaign = await aCampaign(api, trust)
  const [booker, other] = [await aPartner(api, trust), await aPartner(api, trust)]
  await aChatBooking(api, campaign, { slotId: await aChatSlot(api, campaign), email: booker.email })

  const held = async (person: typeof booker) => {
    const reply = await (await signedIn(api, person)).get('/me/data')
    return reply.body.sections['Informal chats before applying']
  }

  expect(await held(booker)).toEqual([expect.objectContaining({ name: 'Beatrix Winterbourne' })])
  expect(await held(other)).toEqual([])
})
