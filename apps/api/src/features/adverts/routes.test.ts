import { describe, expect, test } from 'vitest'
import { signedIn } from '../../../test/coffee.ts'
import { startApi } from '../../../test/harness.ts'
import { aCoordinator, anOrganisation } from '../../../test/people.ts'
import { aCampaign, anApplication } from '../../../test/recruitment.ts'
import { advertHead } from './public.ts'

const api = await startApi()
const read = (path: string) => api.http.get(`/api/v1${path}`)

describe('what is open', () => {
  test('open and upcoming adverts, what closes first at the top; nothing that is closed, cancelled or a draft', async () => {
    const trust = await anOrganisation(api)
    const later = await aCampaign(api, trust, { closesAt: '2026-12-20T12:00:00Z' })
    const sooner = await aCampaign(api, trust, { closesAt: '2026-12-01T12:00:00Z' })
    const upcoming = await aCampaign(api, trust, { opensAt: '2026-12-05T09:00:00Z', closesAt: '2026-12-30T12:00:00Z' })
    await aCampaign(api, trust, { closesAt: '2026-11-20T12:00:00Z' })
    await aCampaign(api, trust, { stage: 'draft' })
    await aCampaign(api, trust, { stage: 'cancelled' })

    const first = await read(`/adverts?organisation=${trust.id}&limit=2`)
    const second = await read(`/adverts?organisation=${trust.id}&limit=2&cursor=${first.body.nextCursor}`)

    const slugs = [...first.body.items, ...second.body.items].map(({ slug }: { slug: string }) => slug)
    expect(slugs).toEqual([sooner.slug, later.slug, upcoming.slug])
    expect(second.body.items[0].state).toBe('scheduled')
  })
})

describe('an advert', () => {
  test('says what anybody needs to know, and nothing of who works on it or who applies', async () => {
    const trust = await anOrganisation(api)
    const campaign = await aCampaign(api, trust)
    await anApplication(api, campaign)

    const reply = await read(`/adverts/${campaign.slug}`)

    expect(reply.body).toMatchObject({
      state: 'open',
      closesAt: '2026-12-14T12:00:00.000Z',
      organisation: { name: trust.name },
      contact: { name: 'Ruth Calder', phone: '01632 960123' },
      can: { apply: true, bookChat: false },
    })
    expect(reply.body.criteria).toHaveLength(3)
    expect(reply.text).not.toMatch(/Winterbourne|createdBy|panel"|scorersNeeded|applications/)
  })

  test('stays readable after it has closed, and says so', async () => {
    const campaign = await aCampaign(api, await anOrganisation(api), { closesAt: '2026-11-20T12:00:00Z' })

    const reply = await read(`/adverts/${campaign.slug}`)

    expect(reply.body).toMatchObject({ state: 'closed', can: { apply: false, bookChat: false } })
  })

  test('of a draft is not there, but for its coordinator', async () => {
    const trust = await anOrganisation(api)
    const campaign = await aCampaign(api, trust, { stage: 'draft' })
    const coordinator = await signedIn(api, await aCoordinator(api, trust))
    const stranger = await signedIn(api, await aCoordinator(api, await anOrganisation(api)))

    const preview = `/campaigns/${campaign.id}/advert`
    const replies = [
      await read(`/adverts/${campaign.slug}`),
      await coordinator.get(preview),
      await stranger.get(preview),
    ]

    expect(replies.map(({ status }) => status)).toEqual([404, 200, 404])
    expect(replies[1]?.body.state).toBe('draft')
  })
})

describe('a shared link', () => {
  test('says what the advert says, and nothing of a draft or of what is not there', async () => {
    const trust = await anOrganisation(api)
    const campaign = await aCampaign(api, trust, { values: { title: 'Partners wanted', summary: 'Be heard.' } })
    const draft = await aCampaign(api, trust, { stage: 'draft' })

    const heads = await Promise.all(
      [`/join/${campaign.slug}`, `/join/${draft.slug}`, '/join/nothing-here', '/join', '/'].map((path) =>
        advertHead(api.deps, path),
      ),
    )

    expect(heads).toEqual([
      expect.objectContaining({ title: `Partners wanted, ${trust.name}`, description: 'Be heard.' }),
      undefined,
      undefined,
      undefined,
      undefined,
    ])
  })
})
