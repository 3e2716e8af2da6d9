import { describe, expect, test } from 'vitest'
import { signIn, type Visitor, visit } from '../harness/browser.ts'
import { startElevate } from '../harness/elevate.ts'
import { axeFaults, everythingWrong, zoomed } from '../harness/page/check.ts'
import { aFreshOrganisation } from '../harness/page/fresh.ts'
import { emptyFaults, structureFaults } from '../harness/page/in-page.ts'
import { allRoutes } from '../harness/page/routes.ts'
import { inTrouble, sendingFaults } from '../harness/page/states.ts'
import { addressesFor, withoutDemo } from '../harness/page/unlinked.ts'
import { isOpened, openPage, walk } from '../harness/page/walk.ts'

/**
 * Takes an hour, so it runs only with `EVERY_PAGE` (vitest.config.ts); `every-page.test.ts` is the part that always
 * runs. `EVERY_PAGE=1` is all of it, `EVERY_PAGE=mentor,trouble` a part: whose pages (`walkers`), and in which states
 * (`unlinked`, `empty`, `trouble`).
 */
const aLongWhile = 5_400_000
const parts = (process.env.EVERY_PAGE ?? '').split(',')
const isWanted = (part: string): boolean => parts.includes('1') || parts.includes(part)

const elevate = await startElevate()
// Whom somebody meets for coffee is chance, and some addresses are long.
await elevate.database.query(`update people set email = 'maximiliana.featherstonehaugh-' || email where email <> ''`)
// The demo tells a story of months in a moment.
await elevate.database.query(
  `update notifications n set created_at = n.created_at - make_interval(hours => o.place::int)
   from (select id, row_number() over (order by id desc) as place from notifications) o where o.id = n.id`,
)
const routes = await allRoutes()

/** By kind of page, from where to see it again in trouble. */
const walked = new Map<string, { who: string; path: string }>()
const visitors = new Map<string, Visitor>()

const visitorFor = async (email: string): Promise<Visitor> => {
  const known = visitors.get(email)
  if (known) return known
  const visitor = await visit(elevate, 'phone')
  await visitor.page.setViewportSize(zoomed)
  if (email !== '') await signIn(elevate, visitor, email)
  visitors.set(email, visitor)
  return visitor
}

const walkers = [
  ['partner', 'partner@northmoor.example', 35],
  ['mentor', 'mentor@northmoor.example', 50],
  ['coordinator', 'coordinator@northmoor.example', 150],
  ['administrator', 'admin@elevate.example', 40],
  ['panel', 'panel@northmoor.example', 15],
  ['applicant', 'applicant@northmoor.example', 30],
  ['visitor', '', 7],
] as const
const named = walkers.filter(([who]) => isWanted(who))
/** Other states are looked at on pages that somebody has found: with nobody named, on those of everybody. */
const walking = named.length > 0 || parts.join() === 'empty' ? named : walkers

describe.runIf(walking.length > 0)('every page that can be reached by links, at 400 % zoom', () => {
  test.each(walking)(
    'the %s finds each readable, named, in order, and usable by the keyboard alone',
    async (who, email, atLeast) => {
      const visitor = await visitorFor(email)
      const inspect = async () => (isWanted(who) ? everythingWrong(visitor.page) : [])

      const from = email === '' ? '/sign-in' : '/'
      const { seen, faults } = await walk(visitor, { elevate, routes, from, inspect })

      for (const [route, path] of seen) if (!walked.has(route)) walked.set(route, { who: email, path })
      expect(faults).toEqual({})
      expect(seen.size).toBeGreaterThanOrEqual(atLeast)
    },
    aLongWhile,
  )
})

describe.runIf(isWanted('unlinked'))('every other page that the router knows', () => {
  test(
    'is opened by its address, by somebody who may, and nothing is wrong with it',
    async () => {
      const left = routes.filter((route) => !walked.has(route))
      const faults: Record<string, string[]> = {}
      for (const route of left) {
        const found = await addressesFor(elevate, route)
        const opened = await firstToOpen(found)
        if (opened === undefined) {
          if (!withoutDemo.has(route))
            faults[route] = [`nobody could open it: ${found.map(({ path }) => path).join(' ')}`]
          continue
        }
        walked.set(route, opened)
        const wrong = await everythingWrong((await visitorFor(opened.who)).page)
        if (wrong.length > 0) faults[opened.path] = wrong
      }
      expect(faults).toEqual({})
    },
    aLongWhile,
  )
})

const firstToOpen = async (found: readonly { who: string; path: string }[]) => {
  for (const one of found) if (await isOpened(await visitorFor(one.who), one.path)) return one
  return undefined
}

describe.runIf(isWanted('empty'))('where nothing has happened yet', () => {
  test(
    'each page says what it is for, to everybody who is there from the beginning',
    async () => {
      const { coordinator, partner, mentor, panel, host } = await aFreshOrganisation(elevate)

      for (const email of [coordinator, partner, mentor, panel, host]) {
        const visitor = await visitorFor(email)
        const inspect = async () => [
          ...(await visitor.page.evaluate(emptyFaults)),
          ...(await everythingWrong(visitor.page)),
        ]
        const { faults } = await walk(visitor, { elevate, routes, inspect })
        expect(faults).toEqual({})
      }
    },
    aLongWhile,
  )
})

describe.runIf(isWanted('trouble'))('in trouble', () => {
  const each = async (inspect: (visitor: Visitor, path: string) => Promise<string[]>) => {
    const faults: Record<string, string[]> = {}
    for (const { who, path } of walked.values()) {
      const found = await inspect(await visitorFor(who), path)
      if (found.length > 0) faults[path] = found
    }
    return faults
  }

  test(
    'a page that is sent empty, or cannot be sent, says so above its heading, with the focus, and in its title',
    async () => {
      const faults = await each(async (visitor, path) => {
        await openPage(visitor, path)
        const { mend } = await inTrouble(visitor.page, 'writes fail')
        const found = await sendingFaults(visitor.page)
        await mend()
        return found
      })

      expect(faults).toEqual({})
    },
    aLongWhile,
  )

  test.each(['reads fail', 'no connection'] as const)(
    'where %s, each page says what happened and what to do',
    async (trouble) => {
      const faults = await each(async (visitor, path) => {
        const { mend } = await inTrouble(visitor.page, trouble)
        await openPage(visitor, path)
        const found = [...(await axeFaults(visitor.page)), ...(await visitor.page.evaluate(structureFaults))]
        await mend()
        return found
      })

      expect(faults).toEqual({})
    },
    aLongWhile,
  )

  test(
    'while a page loads, there is a heading that says so, and a place where it will be',
    async () => {
      const faults = await each(async ({ page }, path) => {
        const { mend } = await inTrouble(page, 'reads hang')
        await page.goto(path)
        // Before the header is there nothing of the installation is known yet.
        await page.locator('footer').waitFor({ state: 'attached' })
        await page.locator('main h1').first().waitFor()
        const found = [...(await axeFaults(page)), ...(await page.evaluate(structureFaults))]
        await mend()
        return found
      })

      expect(faults).toEqual({})
    },
    aLongWhile,
  )

  test(
    'what is gone, or was never theirs, is a page that cannot be found',
    async () => {
      const faults = await each(async (visitor, path) => {
        const gone = path.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '0190a000-0000-7000-8000-000000000000')
        if (gone === path) return []
        await openPage(visitor, gone)
        return [...(await axeFaults(visitor.page)), ...(await visitor.page.evaluate(structureFaults))]
      })

      expect(faults).toEqual({})
    },
    aLongWhile,
  )
})
