import { endMentorship, type Mentorship } from '@elevate/contracts/mentorships'
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { call } from '../../../api.ts'
import { Form } from '../../../forms/Form.tsx'
import { RadiosField } from '../../../forms/RadiosField.tsx'
import { useForm } from '../../../forms/use-form.ts'
import { useTellDone } from '../../../ui/done.ts'
import { Page } from '../../../ui/Page.tsx'
import { mentorshipQuery, refreshMentoring } from '../queries.ts'

const wishes: { value: 'yes' | 'no' | 'later'; text: string }[] = [
  { value: 'yes', text: 'Yes, I would like another mentor' },
  { value: 'no', text: 'No, not for now' },
  { value: 'later', text: 'I will say later' },
]

const answers = { yes: true, no: false, later: null }

/** No reason is asked, and who ended it is kept nowhere. */
export function EndPage() {
  const { mentorshipId = '' } = useParams()
  const { data } = useSuspenseQuery(mentorshipQuery(mentorshipId))
  const queryClient = useQueryClient()
  const tellDone = useTellDone()
  const isPartner = data.side === 'partner'
  const form = useForm({
    initial: { wantsAnother: 'later' as keyof typeof answers },
    messages: {},
    body: ({ wantsAnother }) => ({ wantsAnother: answers[wantsAnother] }),
    send: (body, { idempotencyKey }) => call(endMentorship, { params: { mentorshipId }, body, idempotencyKey }),
    refusals: { ended: 'It has ended already.' },
    done: async () => {
      await refreshMentoring(queryClient)
      tellDone('The mentorship has ended', data.side === 'programme' ? '/mentoring/programme' : '/mentoring')
    },
  })
  return (
    <Page back={{ to: `/mentoring/${mentorshipId}`, text: 'Back to the mentorship' }} title={titleOf(data)}>
      <p>You need no reason. What happens then:</p>
      <ul>
        {told(data).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <Form busy="Ending it" form={form} submit="End the mentorship">
        {isPartner && (
          <RadiosField
            choices={wishes}
            field={form.field('wantsAnother')}
            hint="Your programme team sees this answer."
            label="Would you like another mentor?"
          />
        )}
      </Form>
    </Page>
  )
}

const titleOf = ({ side, mentor, partner }: Mentorship): string => {
  if (side === 'programme') return `End the mentorship of ${mentor.name} and ${partner.name}?`
  return `End your mentorship with ${side === 'partner' ? mentor.name : partner.name}?`
}

const told = ({ side, mentor, partner }: Mentorship): string[] => {
  const other = side === 'partner' ? mentor.name : partner.name
  const toOthers = side === 'programme' ? 'Both read' : `${other} reads`
  return [
    `${toOthers} that it has ended, in a neutral sentence.`,
    'The programme team learns that it ended and whether another mentor is wanted, and nothing else. Who ended it is not kept.',
    'The two of you will not be paired again, and this cannot be undone.'.replace(
      'The two of you',
      side === 'programme' ? 'The two' : 'The two of you',
    ),
  ]
}
