import { expect, test } from 'vitest'
import { signIn, visit } from '../harness/browser.ts'
import { startElevate } from '../harness/elevate.ts'
import { aFreshOrganisation } from '../harness/page/fresh.ts'
import { emptyFaults } from '../harness/page/in-page.ts'
import { openPage } from '../harness/page/walk.ts'

const elevate = await startElevate()
const fresh = await aFreshOrganisation(elevate)

/** The lists of everybody who has some, where nothing has happened yet. */
const lists: [who: string, email: string, paths: string[]][] = [
  [
    'coordinator',
    fresh.coordinator,
    [
      ...['/', '/people', '/people/imports', '/recruitment', '/recruitment/report', '/recruitment/checklists'],
      ...['/recruitment/letters/to-send', '/recruitment/feedback', '/recruitment/settings', '/support'],
      ...['/support/coverage', '/support/connections', '/support/mail', '/tasks', '/coffee-rounds'],
      ...['/mentoring/programme', '/mentoring/training/programme', '/buddies/programme', '/check-ins/programme'],
      ...['/check-ins/programme/results', '/drop-ins/programme', '/erasure-requests', '/corrections', '/concerns'],
      ...['/notifications', '/organisations', '/grants'],
    ],
  ],
  [
    'partner',
    fresh.partner,
    [
      '/',
      '/coffee',
      '/buddies',
      '/mentoring',
      '/drop-ins',
      '/check-ins',
      '/support/mine',
      '/my-applications',
      '/profile/corrections',
    ],
  ],
  ['mentor', fresh.mentor, ['/', '/mentoring', '/mentoring/support', '/mentoring/training', '/check-ins/with-me']],
  ['panel member', fresh.panel, ['/', '/panel', '/notifications']],
  [
    'host',
    fresh.host,
    [
      '/drop-ins',
      `/drop-ins/${fresh.dropInId}`,
      `/drop-ins/${fresh.dropInId}/bookings`,
      `/drop-ins/${fresh.dropInId}/door`,
    ],
  ],
  [
    'administrator',
    'admin@elevate.example',
    [
      '/',
      '/erasure-requests',
      '/audit?action=legal-hold.released',
      '/grants?organisation=nowhere',
      `/people?organisation=${fresh.id}&q=nobody`,
    ],
  ],
]

test.each(lists)(
  'where nothing has happened yet, each list says to the %s what comes here or what to do',
  async (who, email, paths) => {
    const visitor = await visit(elevate, 'phone')
    await signIn(elevate, visitor, email)
    const faults: Record<string, string[]> = {}

    for (const path of paths) {
      await openPage(visitor, path)
      const title = await visitor.page.title()
      const found = await visitor.page.evaluate(emptyFaults)
      const isThere = !/cannot find|not open to you|could not load/i.test(title)
      if (!isThere || found.length > 0) faults[path] = isThere ? found : [title]
      await visitor.look(`empty-${who}${path.replaceAll(/[^a-z]+/g, '-').slice(0, 40)}`)
    }

    expect(faults).toEqual({})
  },
)
