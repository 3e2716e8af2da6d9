import { raiseConcern, type WhereConcernsGo } from '@elevate/contracts/concerns'
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useSearchParams } from 'react-router'
import { call } from '../../api.ts'
import { CheckboxesField } from '../../forms/CheckboxesField.tsx'
import { Form } from '../../forms/Form.tsx'
import { LongTextField } from '../../forms/LongTextField.tsx'
import { TextField } from '../../forms/TextField.tsx'
import { UnsavedChanges } from '../../forms/UnsavedChanges.tsx'
import { useForm } from '../../forms/use-form.ts'
import { ButtonLink } from '../../ui/Button.tsx'
import { useTellDone } from '../../ui/done.ts'
import { Page } from '../../ui/Page.tsx'
import { Danger } from './Danger.tsx'
import { whereTheyGoQuery } from './queries.ts'
import { WhoReads } from './WhoReads.tsx'

const back = { to: '/', text: 'Back to the home page' }
const title = 'I need to raise a concern'

/** Who will read it stands above the first field, by name; the author can leave any of them out. */
export function RaiseConcernPage() {
  const { data } = useSuspenseQuery(whereTheyGoQuery())
  const [search] = useSearchParams()
  const [first] = data.items
  const chosen = data.items.find(({ organisation }) => organisation.id === search.get('organisation'))
  const where = chosen ?? (data.items.length === 1 ? first : undefined)
  if (data.items.length > 1 && !where) return <WhichOrganisation items={data.items} />
  return (
    <Page back={back} {...(where ? { caption: where.organisation.name } : {})} title={title}>
      <Danger outOfHours={where?.outOfHours ?? ''} />
      {where && where.contacts.length > 0 ? (
        <ConcernForm where={where} />
      ) : (
        <p>
          Nobody has been named yet who reads concerns. Talk with your coordinator, or with the safeguarding team of the
          organisation through its switchboard.
        </p>
      )}
    </Page>
  )
}

function WhichOrganisation({ items }: { items: WhereConcernsGo[] }) {
  return (
    <Page back={back} title={title}>
      <Danger outOfHours="" />
      <p>Where is it about?</p>
      <ul className="nhsuk-list">
        {items.map(({ organisation }) => (
          <li key={organisation.id}>
            <ButtonLink look="secondary" to={`/concerns/new?organisation=${organisation.id}`}>
              {organisation.name}
            </ButtonLink>
          </li>
        ))}
      </ul>
    </Page>
  )
}

const messages = {
  readerIds: 'Choose at least one person who may read it',
  whatHappened: { required: 'Write what worries you', otherwise: 'Write it in 10,000 characters or fewer' },
  who: 'Write it in 1,000 characters or fewer',
  contactBy: 'Write it in 200 characters or fewer',
}

function ConcernForm({ where: { organisation, contacts } }: { where: WhereConcernsGo }) {
  const queryClient = useQueryClient()
  const tellDone = useTellDone()
  const form = useForm({
    initial: { readerIds: contacts.map(({ personId }) => personId), whatHappened: '', who: '', contactBy: '' },
    messages,
    check: ({ readerIds, whatHappened }) => ({
      readerIds: readerIds.length === 0 ? 'required' : undefined,
      whatHappened: whatHappened.trim() === '' ? 'required' : undefined,
    }),
    body: (answers) => ({ ...answers, organisationId: organisation.id }),
    schema: raiseConcern.schema.body,
    send: (body, { idempotencyKey }) => call(raiseConcern, { body, idempotencyKey }),
    refusals: { 'contacts-changed': 'Who reads concerns has changed. Load this page again and look at the names.' },
    done: async ({ id }) => {
      await queryClient.invalidateQueries({ queryKey: ['concerns', 'list'] })
      tellDone('Your concern is sent', `/concerns/${id}`)
    },
  })
  return (
    <>
      <UnsavedChanges when={form.isDirty} />
      <WhoReads>
        <p>
          The people you tick below, and you. <strong>Nobody else</strong>: not your mentor or your partner, not the
          coordinators, not the administrators. We keep a record of who reads it.
        </p>
        <p>
          There are limits: if somebody could come to serious harm, if a child or an adult at risk is abused, or if
          there is a crime, they may have to tell others. They talk with you first wherever they can.
        </p>
      </WhoReads>
      <Form busy="Sending" form={form} submit="Send it to them">
        <CheckboxesField
          choices={contacts.map(({ personId, name, phone }) => ({
            value: personId,
            text: name,
            ...(phone === null ? {} : { hint: `You can also ring: ${phone}` }),
          }))}
          field={form.field('readerIds')}
          hint="Untick anybody that it is about."
          label="Who may read it?"
        />
        <LongTextField
          field={form.field('whatHappened')}
          hint="What you saw, heard or were told, and when. You do not need to be sure."
          label="What worries you?"
          rows={8}
        />
        <LongTextField field={form.field('who')} label="Who is it about, or who may be at risk? (optional)" rows={3} />
        <TextField
          autoComplete="off"
          field={form.field('contactBy')}
          hint="For example, “ring me after six” or “do not ring me at home”."
          label="How may they reach you? (optional)"
        />
      </Form>
    </>
  )
}
