import { type MyCorrection, withdrawCorrection } from '@elevate/contracts/corrections'
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { call } from '../../api.ts'
import { Button, ButtonLink } from '../../ui/Button.tsx'
import { formatDay, formatInstant } from '../../ui/dates.ts'
import { useTellDone } from '../../ui/done.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Facts } from '../../ui/Facts.tsx'
import { Fault } from '../../ui/Fault.tsx'
import { Page } from '../../ui/Page.tsx'
import { myCorrectionsQuery } from './queries.ts'
import { stateWords, subjectWords } from './words.ts'

/** What I asked to be put right, and the answers. */
export function MyCorrectionsPage() {
  const { data } = useSuspenseQuery(myCorrectionsQuery())
  return (
    <Page back={{ to: '/profile', text: 'Back to your profile' }} title="What you asked to be put right">
      {data.items.length === 0 && (
        <EmptyState heading="You have not asked for anything">
          <p>If something that is held about you is wrong, and you cannot change it yourself, say so here.</p>
        </EmptyState>
      )}
      <ButtonLink look={data.items.length === 0 ? 'primary' : 'secondary'} to="/profile/corrections/new">
        Say what is wrong
      </ButtonLink>
      {data.items.map((one) => (
        <One correction={one} key={one.id} />
      ))}
    </Page>
  )
}

function One({ correction }: { correction: MyCorrection }) {
  const { id, subject, words, state, askedAt, dueOn, decidedAt, answer } = correction
  return (
    <section aria-labelledby={id}>
      <h2 className="nhsuk-heading-m" id={id}>
        {subjectWords[subject]}
      </h2>
      <Facts
        facts={[
          { name: 'Asked', value: formatInstant(askedAt) },
          { name: 'What you said', value: <span className="app-typed">{words}</span> },
          { name: 'Where it stands', value: stateWords[state] },
          state === 'asked'
            ? { name: 'You get an answer by', value: formatDay(dueOn) }
            : { name: 'Since', value: decidedAt && formatInstant(decidedAt) },
          ...(answer ? [{ name: 'The answer', value: <span className="app-typed">{answer}</span> }] : []),
        ]}
      />
      {state === 'refused' && (
        <p>
          If you do not agree, you can complain to the data protection officer of your organisation, and to the
          Information Commissioner (ico.org.uk, 0303 123 1113).
        </p>
      )}
      {state === 'asked' && <TakeBack id={id} subject={subject} />}
    </section>
  )
}

function TakeBack({ id, subject }: Pick<MyCorrection, 'id' | 'subject'>) {
  const queryClient = useQueryClient()
  const tellDone = useTellDone()
  const withdraw = useMutation({
    mutationFn: () => call(withdrawCorrection, { params: { correctionId: id } }),
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: ['corrections'] })
      tellDone('You have taken it back')
    },
  })
  return (
    <>
      <Fault fault={withdraw.error} />
      <Button busy={withdraw.isPending && 'Taking it back'} look="secondary" onClick={() => withdraw.mutate()}>
        Take it back<span className="nhsuk-u-visually-hidden">: {subjectWords[subject]}</span>
      </Button>
    </>
  )
}
