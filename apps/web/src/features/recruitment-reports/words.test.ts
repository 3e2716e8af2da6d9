import { describe, expect, test } from 'vitest'
import { chanceSentence, chanceWords, funnelHeading, funnelNote, ratesHeading, waitingHeading } from './words.ts'

const funnel = (sent: number, shortlisted: number, appointed: number) => ({
  funnel: [
    { step: 'sent' as const, reached: sent, withdrew: 0 },
    { step: 'shortlisted' as const, reached: shortlisted, withdrew: 0 },
    { step: 'appointed' as const, reached: appointed, withdrew: 0 },
  ],
})

describe('what a report says today', () => {
  test.each([
    [funnel(38, 15, 6), '38 applied, 15 shortlisted, 6 appointed'],
    [funnel(9, 0, 0), '9 applied'],
    [funnel(0, 0, 0), 'Nobody has sent an application yet'],
  ])('the funnel, case %#', (report, words) => {
    expect(funnelHeading(report)).toBe(words)
  })

  test.each([
    [{ reached: 15, withdrew: 0 }, 36, '42% of those before'],
    [{ reached: 38, withdrew: 2 }, undefined, '2 withdrew'],
    [{ reached: 19, withdrew: 2 }, 38, '50%, 2 withdrew'],
    [{ reached: 0, withdrew: 0 }, 0, undefined],
  ])('a step of it, case %#', (step, before, words) => {
    expect(funnelNote(step, before)).toBe(words)
  })

  test('nothing waits, or how long the oldest has waited', () => {
    const oldest = { applicationId: 'id', reference: 'PSP-1', since: '2026-11-01T20:00:00Z', days: 21 }
    const now = new Date('2026-11-23T10:00:00Z')

    expect(waitingHeading({ waiting: [] }, now)).toBe('Nothing is waiting')
    expect(waitingHeading({ waiting: [{ state: 'offered', turn: 'applicant', count: 1, oldest }] }, now)).toBe(
      '1 application is waiting, the oldest for 22 days',
    )
  })
})

describe('what chance could do', () => {
  test.each([
    [null, 'Highest rate'],
    [0.73, 'Could easily be chance (about 73 times in 100)'],
    [1, 'Could easily be chance (nearly always)'],
    [0.05, 'Could easily be chance (about 5 times in 100)'],
    [0.049, 'Unlikely to be chance (about 5 times in 100)'],
    [0.002, 'Unlikely to be chance (less than once in 100 times)'],
    [0.0001, 'Unlikely to be chance (less than once in 1,000 times)'],
  ])('%s', (chance, words) => {
    expect(chanceWords({ chance })).toBe(words)
  })

  test('is never called a proof', () => {
    const said = [0, 0.01, 0.2, 1].map((chance) => chanceSentence({ chance })).join(' ')

    expect(said).not.toMatch(/prov|proof|significan|discriminat/i)
  })

  test('rates are told from the lowest to the highest', () => {
    const rates = [63, 23].map((rate) => ({ rate, step: 'shortlisted' as const }))

    expect(ratesHeading('Age', rates)).toBe('Age: 23% to 63% shortlisted')
  })
})
