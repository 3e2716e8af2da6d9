import { describe, expect, test } from 'vitest'
import { signIn, type Visitor, visit } from '../harness/browser.ts'
import { startElevate } from '../harness/elevate.ts'
import { keepWhatReaches, wordsIn } from '../harness/what-reaches.ts'

const elevate = await startElevate()

const title = 'Patient Safety Partners for maternity'
type Waiting = { id: string; number: number; scored: number; conflicts: number }
const { rows: applications } = await elevate.database.query<Waiting>(
  `select a.id, a.candidate_number as number,
     count(s.submitted_at)::int as scored, count(s.id) filter (where s.has_conflict)::int as conflicts
   from applications a join campaigns c on c.id = a.campaign_id left join score_sheets s on s.application_id = a.id
   where c.title = $1 and a.state = 'sift' group by a.id order by a.id`,
  [title],
)
const numbersWhere = (is: (one: Waiting) => boolean) => applications.filter(is).map(({ number }) => number)
const [talkedAbout = 0, friend = 0] = numbersWhere(({ scored, conflicts }) => scored === 0 && conflicts === 0)
const [singer = 0] = numbersWhere(({ conflicts }) => conflicts > 0)
const halfScored = numbersWhere(({ scored }) => scored === 1)

/** Everything that somebody on the panel has had before their eyes, or their browser in its hands. */
const panel = keepWhatReaches()

const visitAsPanel = async (device: 'phone' | 'desk', email: string): Promise<Visitor> => {
  const visitor = await visit(elevate, device)
  panel.listen(visitor.page)
  await signIn(elevate, visitor, email)
  return visitor
}

const dev = await visitAsPanel('desk', 'panel@northmoor.example')
const priyanka = await visitAsPanel('phone', 'priyanka@northmoor.example')
const ruth = await visit(elevate, 'desk')
await signIn(elevate, ruth, 'coordinator@northmoor.example')

const onPage = async ({ page }: Visitor, heading: string | RegExp) => {
  await page.getByRole('heading', { level: 1, name: heading }).waitFor()
  await panel.note(page)
}
const press = ({ page }: Visitor, name: string | RegExp) => page.getByRole('button', { name }).click()
const follow = ({ page }: Visitor, name: string | RegExp) => page.getByRole('link', { name, exact: true }).click()
const told = ({ page }: Visitor, text: string | RegExp) => page.getByText(text).first().waitFor()

const toCandidates = async (scorer: Visitor) => {
  await scorer.goTo('/panel')
  await onPage(scorer, 'Your panels')
  await scorer.page.getByRole('region', { name: title }).getByRole('link', { name: 'Shortlisting' }).click()
  await onPage(scorer, 'Shortlisting')
}

const toScoring = async (coordinator: Visitor) => {
  await coordinator.goTo('/recruitment')
  await follow(coordinator, title)
  await follow(coordinator, 'Scoring')
}

const openCandidate = async (scorer: Visitor, candidate: number) => {
  await toCandidates(scorer)
  await follow(scorer, `Candidate ${candidate}`)
  await onPage(scorer, new RegExp(`candidate ${candidate}\\b`, 'i'))
}

const declareNone = async (scorer: Visitor, candidate: number) => {
  await openCandidate(scorer, candidate)
  await scorer.page.getByLabel('No, I do not know them').check()
  await press(scorer, 'Go on')
  await onPage(scorer, `Score candidate ${candidate}`)
}

const criterionOf = ({ page }: Visitor, number: number) =>
  page.getByRole('region', { name: `Criterion ${number} of 4` })

/** At a desk all criteria stand in one column; on a phone one comes after the other. */
const choose = async (scorer: Visitor, scores: readonly number[], evidence = '') => {
  const isPhone = scorer.page.viewportSize()?.width === 375
  for (const [index, score] of scores.entries()) {
    if (isPhone) await press(scorer, index === 0 ? 'Start scoring' : 'Next criterion')
    const criterion = criterionOf(scorer, index + 1)
    await criterion.getByRole('radio', { name: new RegExp(`^${score} – `) }).check()
    if (evidence !== '') await criterion.getByRole('textbox').fill(evidence)
  }
  if (isPhone) await press(scorer, 'Go on to give your scores')
}

const give = async (scorer: Visitor, candidate: number) => {
  await press(scorer, 'Give your scores')
  await told(scorer, `Your scores for candidate ${candidate} are in`)
}

const secondCoordinator = async (): Promise<Visitor> => {
  await elevate.database.query(
    `insert into grants (id, person_id, kind, organisation_id, valid_from)
     select gen_random_uuid(), s.person_id, 'coordinator', c.organisation_id, current_date - 1
     from accounts s, campaigns c where s.email = 'mentor2@northmoor.example' and c.title = $1`,
    [title],
  )
  const tom = await visit(elevate, 'desk')
  await signIn(elevate, tom, 'mentor2@northmoor.example')
  return tom
}

describe('two who score the same candidate at the same time', () => {
  test('say first whether they know them', async () => {
    await openCandidate(dev, talkedAbout)
    await press(dev, 'Go on')
    await dev.page.getByRole('alert').waitFor()
    await dev.look('panel-declaration-missing')

    await Promise.all([declareNone(dev, talkedAbout), declareNone(priyanka, talkedAbout)])

    for (const scorer of [dev, priyanka]) await scorer.look('panel-scoring')
  })

  test('write down what they did not find at 0 and 1, and lose nothing when it is asked for', async () => {
    await choose(dev, [1, 3, 0, 3])
    await criterionOf(dev, 3).getByRole('textbox').fill('Nothing about what is confidential.')
    await press(dev, 'Give your scores')

    await dev.page.getByRole('alert').waitFor()
    await dev.page.getByRole('link', { name: /^Write down what .+ did not find: Has experience/ }).click()
    await dev.look('panel-evidence-missing')
    expect(await criterionOf(dev, 1).getByRole('radio', { name: /^1/ }).isChecked()).toBe(true)
    expect(await criterionOf(dev, 3).getByRole('textbox').inputValue()).toBe('Nothing about what is confidential.')

    await dev.page.locator(':focus').fill('Tells of care, but not what came of it.')
    await give(dev, talkedAbout)
  })

  test('see nothing of each other before they have given their own', async () => {
    await choose(priyanka, [4, 3, 2, 3])
    const unsent = priyanka.page.url()
    expect(await priyanka.page.textContent('body')).not.toContain('not what came of it')
    await priyanka.goTo(unsent.replace('?', '/compare?'))
    await onPage(priyanka, 'Give your own scores first')
    await priyanka.look('panel-compare-too-early')

    await priyanka.goTo(unsent)
    await choose(priyanka, [4, 3, 2, 3])
    await give(priyanka, talkedAbout)
    await toCandidates(priyanka)
    await follow(priyanka, `Compare scores of candidate ${talkedAbout}`)
    await onPage(priyanka, `Compare scores of candidate ${talkedAbout}`)
    await told(priyanka, 'Tells of care, but not what came of it.')
    await told(priyanka, '3 points apart')
    expect(await priyanka.page.getByRole('link', { name: /^Record what you agreed/ }).count()).toBe(0)
    await priyanka.look('panel-compare')
  })

  test('talk where they are far apart, and the chair records what they agree', async () => {
    await toCandidates(dev)
    await follow(dev, `Compare scores of candidate ${talkedAbout}`)
    await onPage(dev, `Compare scores of candidate ${talkedAbout}`)
    const agreements = { 'Has experience of care': 3, 'Understands that what is read': 2 }
    for (const [text, agreed] of Object.entries(agreements)) {
      await dev.page.getByRole('link', { name: new RegExp(`^Record what you agreed about: ${text}`) }).click()
      await onPage(dev, 'Record what you agreed')
      await dev.page.getByRole('radio', { name: new RegExp(`^${agreed} – `) }).check()
      await dev.page.getByLabel('What was said').fill('We read the answer together, and it is there.')
      await dev.look('panel-discussion')
      await press(dev, 'Record what we agreed')
      await told(dev, 'What you agreed is recorded')
    }

    await told(dev, 'The scores lie close enough together, or you have agreed.')
    await dev.look('panel-agreed')
  })
})

describe('the rest of the panel', () => {
  test('somebody who knows a candidate scores them no more, nor reads what they wrote', async () => {
    await openCandidate(priyanka, friend)
    await priyanka.page.getByLabel('Yes, or I think so').check()
    await priyanka.page.getByLabel('How you know them, if you want to say').fill('We sing together.')
    await priyanka.look('panel-conflict')
    await press(priyanka, 'Go on')

    await told(priyanka, `Somebody else scores candidate ${friend}. Thank you for telling us`)
    await openCandidate(priyanka, friend)
    await told(priyanka, 'What they wrote is closed to you.')
    expect(await priyanka.page.getByRole('heading', { name: 'What they wrote' }).count()).toBe(0)
  })

  test('the coordinator sees who is too few, and puts somebody else on the panel', async () => {
    await toScoring(ruth)
    await told(ruth, '2 candidates have too few people left to score them.')
    await told(ruth, 'We sing together.')
    await ruth.look('scoring-under-way')

    await follow(ruth, 'Add somebody to the panel')
    await follow(ruth, 'Add somebody to the panel')
    await ruth.page.getByLabel('Name or email address').fill('Pennington')
    await ruth.page.keyboard.press('Enter')
    await follow(ruth, 'George Pennington')
    await ruth.page.getByRole('group', { name: 'Are they a partner' }).getByLabel('Yes', { exact: true }).check()
    await press(ruth, 'Put George Pennington on the panel')

    await told(ruth, 'George Pennington is on the panel')
  })

  test('everybody gives the scores that are still to come', async () => {
    const george = await visitAsPanel('phone', 'partner2@northmoor.example')
    const byGeorge = async () => {
      for (const candidate of [friend, singer]) {
        await declareNone(george, candidate)
        await choose(george, [1, 2, 1, 2], 'Little that is their own.')
        await give(george, candidate)
      }
    }
    const byDev = async () => {
      for (const candidate of [friend, singer, ...halfScored]) {
        await declareNone(dev, candidate)
        await choose(dev, [2, 2, 2, 2])
        await give(dev, candidate)
      }
    }

    await Promise.all([byGeorge(), byDev()])

    await toCandidates(george)
    await george.look('panel-candidates')
  })

  test('the chair closes the scoring, and sees the ranking by number', async () => {
    await toCandidates(dev)
    await follow(dev, 'See how far the panel is, and close the scoring')
    await onPage(dev, 'How far the panel is')
    await dev.look('panel-moderation')
    await follow(dev, 'Close the scoring')
    await onPage(dev, 'Close the scoring?')
    await press(dev, 'Close the scoring')

    await told(dev, 'The scoring is closed')
    const file = dev.page.waitForEvent('download')
    await press(dev, 'Download the ranking as CSV')
    await file
    await onPage(dev, 'How far the panel is')
    await dev.look('panel-ranking')
  })
})

describe('the shortlist', () => {
  test('is made in one go from the ranking, with names, and the ranking knows it', async () => {
    await toScoring(ruth)
    await ruth.page.getByRole('table', { name: /^Above the line/ }).waitFor()
    await ruth.look('scoring-ranking')

    await follow(ruth, /^Shortlist \d+ candidates? above the line$/)
    await told(ruth, /will be: shortlisted/)
    await told(ruth, 'No letter is sent.')
    await ruth.look('shortlist-preview')
    await press(ruth, /^Shortlist: /)

    await told(ruth, /applications are shortlisted/)
    await ruth.page.getByRole('link', { name: /^Shortlist \d/ }).waitFor({ state: 'detached' })
  })

  test('has one winner where two coordinators decide, and the other one loses nothing', async () => {
    const tom = await secondCoordinator()
    const why = 'Talked through by the panel on the day.'
    for (const coordinator of [ruth, tom]) {
      await toScoring(coordinator)
      await follow(coordinator, /^Tell \d+ candidates? below the line$/)
      await coordinator.page.getByLabel('Others scored higher').check()
      await coordinator.page.getByLabel('Anything to remember about it (optional)').fill(why)
      await press(coordinator, 'Show what will happen')
      await told(coordinator, /will be: not shortlisted/)
    }
    await ruth.look('not-shortlist-preview')

    await Promise.all([ruth, tom].map((coordinator) => press(coordinator, /^Do not shortlist: /)))
    await Promise.all([ruth, tom].map(({ page }) => page.getByRole('alert').waitFor()))
    const won = await Promise.all([ruth, tom].map(({ page }) => page.getByText('on the way').isVisible()))
    expect(won.toSorted()).toEqual([false, true])
    const late = won[0] ? tom : ruth
    await told(late, /Nothing was changed\./)
    await late.page.getByRole('button', { name: 'Look again at where they stand now' }).waitFor()
    await late.look('not-shortlist-too-late')

    await press(late, 'Change the reason or the letter')
    expect(await late.page.getByLabel('Anything to remember about it (optional)').inputValue()).toBe(why)
    await press(late, 'Show what will happen')
    await told(late, /Has moved on, .+ Now: not shortlisted\./)
    await late.look('not-shortlist-looked-again')
  })
})

test('nobody on the panel was shown a name or an address of those who apply, on any page nor in any reply', async () => {
  const { rows } = await elevate.database.query<{ word: string }>(
    `select unnest(array[d.given_name, d.family_name, d.email]) as word from application_details d
     join applications a on a.id = d.application_id join campaigns c on c.id = a.campaign_id where c.title = $1`,
    [title],
  )
  const identifying = rows.map(({ word }) => word).filter(Boolean)

  const read = await panel.everything()

  expect(read.includes(`"candidateNumber":${talkedAbout}`)).toBe(true)
  expect([identifying.length > 20, wordsIn(read, identifying)]).toEqual([true, []])
})
