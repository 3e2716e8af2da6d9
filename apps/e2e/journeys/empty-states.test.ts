import { expect, test } from 'vitest'
import { signIn, takesPictures, visit } from '../harness/browser.ts'
import { startElevate } from '../harness/elevate.ts'
import { aFreshOrganisation } from '../harness/page/fresh.ts'
import { emptyFaults } from '../harness/page/in-page.ts'
import { openPage } from '../harness/page/walk.ts'

const elevate = await startElevate()
const fresh = await aFreshOrganisation(elevate)

const ofHost = `/drop-ins/${fresh.dropInId}`

/** The lists of everybody who has some, where nothing has happened yet. */
const lists: [who: string, email: string, paths: string[]][] = [
  [
    'coordinator',
    fresh.coordinator,
    [
      ...['/', '/people/imports', '/recruitment', '/recruitment/report', '/recruitment/letters/to-send'],
      ...['/recruitment/feedback', '/support', '/support/coverage', '/support/connections', '/support/mail', '/tasks'],
      ...['/coffee-rounds', '/mentoring/programme', '/mentoring/training/programme', '/buddies/programme'],
      ...['/check-ins/programme', '/check-ins/programme/results', '/drop-ins/programme', '/erasure-requests'],
      ...['/corrections', '/concerns', '/notifications'],
    ],
  ],
  [
    'partner',
    fresh.partner,
    ['/', '/coffee', '/buddies', '/mentoring', '/drop-ins/past', '/check-ins', '/support/mine'],
  ],
  ['mentor', fresh.mentor, ['/', '/mentoring', '/mentoring/support', '/mentoring/training', '/check-ins/with-me']],
  ['panel member', fresh.panel, ['/', '/panel', '/my-applications']],
  ['host', fresh.host, ['/drop-ins', ofHost, `${ofHost}/door`]],
  ['administrator', 'admin@elevate.example', ['/', '/erasure-requests', '/audit?action=legal-hold.released']],
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
      if (/cannot find|not open to you|could not load/i.test(title)) faults[path] = [title]
      else if (found.length > 0) faults[path] = found
      // For who looks at them: axe goes through these pages with EVERY_PAGE=empty.
      else if (takesPictures) await visitor.look(`empty-${who}${path.slice(0, 30)}`.replaceAll(/[^a-z]+/g, '-'))
    }

    expect(faults).toEqual({})
  },
)
