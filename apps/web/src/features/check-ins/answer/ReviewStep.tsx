import { type CheckIn, sendCheckIn } from '@elevate/contracts/check-ins'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { call } from '../../../api.ts'
import { Button } from '../../../ui/Button.tsx'
import { useTellDone } from '../../../ui/done.ts'
import { Facts } from '../../../ui/Facts.tsx'
import { Fault } from '../../../ui/Fault.tsx'
import { checkInQuery, refreshCheckIns } from '../queries.ts'
import { Signposts } from '../Signposts.tsx'
import { answerWords, channelWords, readerWords } from '../words.ts'
import { addressOf } from './steps.ts'

/** What is sent and to whom, the numbers that are always answered, and one button. */
export function ReviewStep({ checkIn }: { checkIn: CheckIn }) {
  const { id, questions, draft, promise } = checkIn
  const sending = useSending(checkIn)
  const answered = questions.map((question) => {
    const answer = draft.answers.find((one) => one.question === question.key)
    return {
      name: question.text,
      value: answer ? (
        <>
          {answerWords(answer)}
          <br />
          <span className="app-reference">Read by: {readerWords(answer.reader, promise)}</span>
        </>
      ) : (
        'Left out'
      ),
      action: { text: 'Change', of: `your answer: ${question.text}`, to: `${addressOf(id, question.key)}?change` },
    }
  })
  const contact = draft.contact
    ? `${readerWords(draft.contact.by, promise)}, ${channelWords[draft.contact.channel].toLowerCase()}`
    : 'No'
  return (
    <>
      <Facts
        facts={[
          ...answered,
          {
            name: 'Please contact me',
            value: contact,
            action: {
              text: 'Change',
              of: 'whether somebody contacts you',
              to: `${addressOf(id, 'contact-me')}?change`,
            },
          },
        ]}
      />
      <Signposts />
      <p>It is not an appraisal. After sending you cannot change your answers.</p>
      <Fault fault={sending.error} />
      <Button busy={sending.isPending && 'Sending'} onClick={() => sending.mutate()}>
        Send my check-in
      </Button>
    </>
  )
}

function useSending({ id, draft }: CheckIn) {
  const queryClient = useQueryClient()
  const tellDone = useTellDone()
  return useMutation({
    // Without a key to repeat it by: that would be kept beside my name. Sending twice is refused anyway.
    mutationFn: () => call(sendCheckIn, { body: { checkInId: id, answers: draft.answers, contact: draft.contact } }),
    onSuccess: (sent) => {
      tellDone('Thank you. Your check-in is sent', `/check-ins/${id}`)
      queryClient.setQueryData(checkInQuery(id).queryKey, sent)
      void refreshCheckIns(queryClient)
    },
  })
}
