import { editOrganisationSignIn, type OrganisationSignIn } from '@elevate/contracts/organisation-sign-in'
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { call } from '../../api.ts'
import { DateField } from '../../forms/DateField.tsx'
import { Form } from '../../forms/Form.tsx'
import { RadiosField } from '../../forms/RadiosField.tsx'
import { dayFrom, noDate, typedDateBroken, typedDateOf } from '../../forms/typed-date.ts'
import { useForm } from '../../forms/use-form.ts'
import { formatDay } from '../../ui/dates.ts'
import { useTellDone } from '../../ui/done.ts'
import { Page } from '../../ui/Page.tsx'
import { organisationSignInQuery } from './queries.ts'

/** From when an organisation requires a second factor of who runs its programme. */
export function OrganisationSignInPage() {
  const { organisationId = '' } = useParams()
  const { data: rules } = useSuspenseQuery(organisationSignInQuery(organisationId))
  const { organisation, version } = rules
  return (
    <Page
      back={{ to: `/organisations/${organisation.id}`, text: `Back to ${organisation.name}` }}
      caption={organisation.name}
      title="Rules for signing in"
    >
      <p>
        A second factor is an authenticator app or a passkey, beside the password. {howMany(rules)} Who has none yet is
        told at once, and from the day on is led to set one up after entering the password.
      </p>
      <Floor rules={rules} />
      <Rules key={version} rules={rules} />
    </Page>
  )
}

const howMany = ({ people, withoutOne }: OrganisationSignIn): string => {
  if (withoutOne === 0) return 'Everybody who runs the programme here has one.'
  if (withoutOne === people) return 'Nobody who runs the programme here has one yet.'
  return `${withoutOne} of the ${people} people who run the programme here ${withoutOne === 1 ? 'has' : 'have'} none yet.`
}

function Floor({ rules: { installationFrom } }: { rules: OrganisationSignIn }) {
  if (installationFrom === null) return null
  return (
    <div className="nhsuk-inset-text">
      <p>
        From {formatDay(installationFrom)} every organisation here requires one of administrators and coordinators. You
        can ask for it earlier, not later.
      </p>
    </div>
  )
}

function Rules({ rules }: { rules: OrganisationSignIn }) {
  const { organisation, secondFactorFrom, version } = rules
  const queryClient = useQueryClient()
  const tellDone = useTellDone()
  const form = useForm({
    initial: {
      isRequired: secondFactorFrom === null ? 'no' : 'yes',
      secondFactorFrom: secondFactorFrom === null ? noDate : typedDateOf(secondFactorFrom),
    },
    messages: {
      isRequired: 'Choose whether a second factor is required',
      secondFactorFrom: 'Enter a day, for example 1 4 2027',
    },
    check: (typed) => ({
      secondFactorFrom: typed.isRequired === 'yes' ? typedDateBroken(typed.secondFactorFrom) : undefined,
    }),
    body: (typed) => ({
      secondFactorFrom: typed.isRequired === 'yes' ? (dayFrom(typed.secondFactorFrom) ?? '') : null,
    }),
    send: (body) =>
      call(editOrganisationSignIn, { params: { organisationId: organisation.id }, body, ifMatch: `"${version}"` }),
    done: (saved) => {
      queryClient.setQueryData(organisationSignInQuery(organisation.id).queryKey, saved)
      tellDone(
        saved.secondFactorFrom === null
          ? 'Saved. This organisation requires no second factor'
          : `Saved. A second factor is required from ${formatDay(saved.secondFactorFrom)}`,
      )
    },
  })
  const day = (
    <DateField
      field={form.field('secondFactorFrom')}
      hint="Leave people some days to set one up. For example, 1 4 2027"
      label="From which day?"
    />
  )
  return (
    <Form busy="Saving the rules" form={form} submit="Save the rules">
      <RadiosField
        choices={[
          { value: 'no', text: 'No: it is left to each person, or to the rules for every organisation' },
          { value: 'yes', text: 'Yes, from a day on', more: day },
        ]}
        field={form.field('isRequired')}
        hint="It binds the coordinators of this organisation, and the administrators, who can do the same here"
        label="Must everybody who runs the programme have a second factor?"
      />
    </Form>
  )
}
