import { type CoffeeFeedback, giveCoffeeFeedback } from '@elevate/contracts/coffee-feedback'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from 'react-router'
import { call } from '../../../api.ts'
import { useTellDone } from '../../../ui/done.ts'
import { etagOf, myCoffeeQuery, readAgain, refreshCoffee } from '../queries.ts'
import { type Answers, addressOf, type Question, questionAfter, withFeedback } from './questions.ts'

export type Answering = ReturnType<typeof useAnswering>

const notYetWords = 'Thank you. You can still meet, and tell us afterwards'
const thanks = 'Thank you for telling us how it went'

/** Saves every answer as it is given, then goes to the next question, or back to coffee roulette after the last. */
export function useAnswering(roundId: string, answers: CoffeeFeedback | null) {
  const queryClient = useQueryClient()
  const navigate = useNavigate()
  const tellDone = useTellDone()
  const save = useMutation({
    mutationFn: ({ body }: { question: Question; body: Answers }) =>
      call(giveCoffeeFeedback, { params: { roundId }, body, ifMatch: etagOf(answers ?? { version: 0 }) }).catch(
        readAgain(queryClient),
      ),
    onSuccess: async (feedback, { question }) => {
      queryClient.setQueryData(myCoffeeQuery().queryKey, (mine) => mine && withFeedback(mine, roundId, feedback))
      const next = questionAfter(question, feedback)
      if (next !== undefined) return navigate(addressOf(roundId, next))
      await refreshCoffee(queryClient)
      tellDone(feedback.met === 'not-yet' ? notYetWords : thanks, '/coffee')
    },
  })
  return { answers, save }
}
