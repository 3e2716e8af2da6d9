import { describe, expect, it } from 'vitest'
import { assignMentors } from './mentors.ts'
import type { MentorInstance } from './plan.ts'
import { type Random, seededRandom } from './random.ts'

function randomInstance(random: Random, scores = 100): MentorInstance {
  const mentees = 1 + random.below(6)
  const mentors = 1 + random.below(4)
  return {
    mentees,
    mentors,
    capacity: Array.from({ length: mentors }, () => random.below(3)),
    score: Array.from({ length: mentees }, () =>
      Array.from({ length: mentors }, () => random.below(scores) - Math.floor(scores / 3)),
    ),
    exclusions: Array.from({ length: mentees }, () => [random.below(mentees), random.below(mentors)] as const),
  }
}

/** Tries every assignment: the most mentees, then the highest score. */
function bestByTrying(instance: MentorInstance, mentee: number, left: readonly number[]): [number, number] {
  if (mentee === instance.mentees) return [0, 0]
  let best = bestByTrying(instance, mentee + 1, left)
  left.forEach((places, mentor) => {
    const isExcluded = instance.exclusions.some(([a, b]) => a === mentee && b === mentor)
    if (places === 0 || isExcluded) return
    const rest = bestByTrying(instance, mentee + 1, left.with(mentor, places - 1))
    const found: [number, number] = [rest[0] + 1, rest[1] + (instance.score[mentee]?.[mentor] ?? 0)]
    if (found[0] > best[0] || (found[0] === best[0] && found[1] > best[1])) best = found
  })
  return best
}

describe('assigning mentors', () => {
  it('gives a mentor to as many as possible, then the highest score, as trying every assignment shows', () => {
    const random = seededRandom('mentors')
    for (let i = 0; i < 400; i += 1) {
      const instance = randomInstance(random)

      const plan = assignMentors(instance)

      expect([plan.assignments.length, plan.score]).toEqual(bestByTrying(instance, 0, instance.capacity))
    }
  })

  it('does so where many scores are equal, too', () => {
    const random = seededRandom('ties')
    for (let i = 0; i < 400; i += 1) {
      const instance = randomInstance(random, 3)

      const plan = assignMentors(instance)

      expect([plan.assignments.length, plan.score]).toEqual(bestByTrying(instance, 0, instance.capacity))
    }
  })

  it('never exceeds what a mentor has room for and never uses an excluded pair', () => {
    const random = seededRandom('room')
    for (let i = 0; i < 100; i += 1) {
      const instance = randomInstance(random)

      const { assignments, unassigned } = assignMentors(instance)

      instance.capacity.forEach((places, mentor) => {
        expect(assignments.filter((pair) => pair[1] === mentor).length).toBeLessThanOrEqual(places)
      })
      for (const [a, b] of instance.exclusions) expect(assignments).not.toContainEqual([a, b])
      expect(assignments.length + unassigned.length).toBe(instance.mentees)
    }
  })

  it('assigns one more mentee even when every score suffers', () => {
    const plan = assignMentors({
      mentees: 2,
      mentors: 2,
      capacity: [1, 1],
      score: [
        [1e12, -1e12],
        [1e12, 0.5],
      ],
      exclusions: [[1, 1]],
    })

    expect(plan.assignments).toEqual([
      [0, 1],
      [1, 0],
    ])
  })
})
