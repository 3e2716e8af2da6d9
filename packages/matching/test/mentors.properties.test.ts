import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assignMentors } from '../src/mentors.ts'
import type { MentorInstance } from '../src/plan.ts'

/** Scores as they come: nearly all alike, wide apart, negative, or in eighths (whose sums are exact). */
const score = fc.oneof(
  fc.integer({ min: 0, max: 2 }),
  fc.integer({ min: -100, max: 100 }),
  fc.integer({ min: -1e9, max: 1e9 }),
  fc.integer({ min: -40, max: 40 }).map((eighths) => eighths / 8),
)

const mentorRounds = ({ mentees, mentors }: { readonly mentees: number; readonly mentors: number }) =>
  fc.tuple(fc.nat(mentees), fc.nat(mentors)).chain(
    ([m, k]): fc.Arbitrary<MentorInstance> =>
      fc.record({
        mentees: fc.constant(m),
        mentors: fc.constant(k),
        capacity: fc.array(fc.oneof(fc.nat(2), fc.nat(m)), { minLength: k, maxLength: k }),
        score: fc.array(fc.array(score, { minLength: k, maxLength: k }), { minLength: m, maxLength: m }),
        exclusions:
          m === 0 || k === 0 ? fc.constant([]) : fc.array(fc.tuple(fc.nat(m - 1), fc.nat(k - 1)), { maxLength: 2 * m }),
      }),
  )

/** Every way to assign the mentees from `mentee` on: the most of them, then the highest score. */
function bestByTrying(instance: MentorInstance, mentee: number, left: readonly number[]): readonly [number, number] {
  if (mentee === instance.mentees) return [0, 0]
  let best = bestByTrying(instance, mentee + 1, left)
  for (const [mentor, places] of left.entries()) {
    if (places === 0 || instance.exclusions.some(([a, b]) => a === mentee && b === mentor)) continue
    const [count, sum] = bestByTrying(instance, mentee + 1, left.with(mentor, places - 1))
    const found = [count + 1, sum + (instance.score[mentee]?.[mentor] ?? 0)] as const
    if (found[0] > best[0] || (found[0] === best[0] && found[1] > best[1])) best = found
  }
  return best
}

const worthOf = (instance: MentorInstance) => {
  const { assignments, score: total } = assignMentors(instance)
  return [assignments.length, total]
}

describe('mentors', () => {
  it('are never given more mentees than they have room for, nor one they must not have', () => {
    fc.assert(
      fc.property(mentorRounds({ mentees: 25, mentors: 10 }), (instance) => {
        const { assignments, unassigned } = assignMentors(instance)

        const mentees = [...assignments.map(([mentee]) => mentee), ...unassigned].sort((a, b) => a - b)
        expect(mentees).toEqual(Array.from({ length: instance.mentees }, (_, i) => i))
        for (const [mentor, places] of instance.capacity.entries()) {
          expect(assignments.filter((pair) => pair[1] === mentor).length).toBeLessThanOrEqual(places)
        }
        for (const pair of instance.exclusions) expect(assignments).not.toContainEqual(pair)
      }),
      { seed: 71, numRuns: 200 },
    )
  })

  it('go to as many mentees as possible, then to those they score highest with, as every other way shows', () => {
    fc.assert(
      fc.property(mentorRounds({ mentees: 6, mentors: 4 }), (instance) => {
        expect(worthOf(instance)).toEqual([...bestByTrying(instance, 0, instance.capacity)])
      }),
      { seed: 72, numRuns: 300 },
    )
  })

  it('are assigned no worse when mentees and mentors are listed the other way round', () => {
    fc.assert(
      fc.property(mentorRounds({ mentees: 25, mentors: 10 }), (instance) => {
        const turned = {
          ...instance,
          capacity: instance.capacity.toReversed(),
          score: instance.score.map((row) => row.toReversed()).toReversed(),
          exclusions: instance.exclusions.map(
            ([mentee, mentor]) => [instance.mentees - 1 - mentee, instance.mentors - 1 - mentor] as const,
          ),
        }

        expect(worthOf(turned)).toEqual(worthOf(instance))
      }),
      { seed: 73, numRuns: 150 },
    )
  })

  it('are assigned no better when one more pair is excluded', () => {
    fc.assert(
      fc.property(mentorRounds({ mentees: 15, mentors: 6 }), fc.nat(), (instance, choice) => {
        fc.pre(instance.mentees > 0 && instance.mentors > 0)
        const pair = [choice % instance.mentees, (choice >> 8) % instance.mentors] as const
        const [placed = 0, total = 0] = worthOf(instance)

        const [then = 0, less = 0] = worthOf({ ...instance, exclusions: [...instance.exclusions, pair] })

        expect(then).toBeLessThanOrEqual(placed)
        if (then === placed) expect(less).toBeLessThanOrEqual(total)
      }),
      { seed: 74, numRuns: 150 },
    )
  })
})
