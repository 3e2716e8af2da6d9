import { type CoffeeFeedback, giveCoffeeFeedback } from '@elevate/contracts/coffee-feedback'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { call } from '../../../api.ts'
import { useTellDone } from '../../../ui/done.ts'
import { etagOf, refreshCoffee } from '../queries.ts'
import { type Answers, type Question, questionAfter } from './questions.ts'

export type Answering = ReturnType<typeof useAnswering>

const notYetWords = 'Thank you. You can still meet, and tell us afterwards'
const thanks = 'Thank you for telling us how it went'

/** Saves every answer as it is given, then goes to the next question, or back to coffee roulette after the last. */
export function useAnswering(roundId: string, given: CoffeeFeedback | null) {
  const [saved, setSaved] = useState(given)
  const queryClient = useQueryClient()
  const navigate = useNavigate()
  const tellDone = useTellDone()
  const save = useMutation({
    mutationFn: ({ body }: { question: Question; body: Answers }) =>
      call(giveCoffeeFeedback, { params: { roundId }, body, ifMatch: etagOf(saved ?? { version: 0 }) }),
    onSuccess: async (feedback, { question }) => {
      setSaved(feedback)
      const next = questionAfter(question, feedback)
      if (next !== undefined) return navigate(`?question=${next}`)
      await refreshCoffee(queryClient)
      tellDone(feedback.met === 'not-yet' ? notYetWords : thanks, '/coffee')
    },
  })
  return { answers: saved, save }
}
