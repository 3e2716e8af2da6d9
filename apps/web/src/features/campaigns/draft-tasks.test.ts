import { campaignFields } from '@elevate/contracts/campaign-fields'
import type { Campaign } from '@elevate/contracts/campaigns'
import { expect, test } from 'vitest'
import { missingWords, pathOfField, tasksOfDraft } from './draft-tasks.ts'

const draft = {
  id: 'c1',
  missing: { summary: 'required', questions: 'required' },
  panel: { scorers: 1, hasLay: false, hasChair: true },
  chats: { free: 0, booked: 0 },
  scorersNeeded: 2,
} as unknown as Campaign

test('a draft says on which pages something is still to do', () => {
  const open = tasksOfDraft(draft).filter(({ isDone }) => !isDone)

  expect(open.map(({ name }) => name)).toEqual(['Title, summary and places', 'Questions of the application', 'Panel'])
})

test('whatever can be missing has words and a page on which it is filled in', () => {
  for (const field of Object.keys(missingWords)) {
    expect(Object.keys(campaignFields)).toContain(field)
    expect(tasksOfDraft(draft).some(({ to }) => to?.endsWith(`/change/${pathOfField(field)}`))).toBe(true)
  }
})
