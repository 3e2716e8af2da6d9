import { contactAgain, disableAccount, enableAccount, inviteToSignIn, type Person } from '@elevate/contracts/people'
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { call } from '../../../api.ts'
import { ConfirmPage } from '../../../ui/ConfirmPage.tsx'
import { useTellDone } from '../../../ui/done.ts'
import { useChosenOrganisation } from '../organisation.ts'
import { keepPerson, personQuery } from '../queries.ts'

type Act = { person: Person; act: (person: Person) => Promise<Person>; done: string }

const usePerson = (): Person => {
  const { personId = '' } = useParams()
  return useSuspenseQuery(personQuery(personId)).data
}

function useAct({ person, act, done }: Act) {
  const queryClient = useQueryClient()
  const tellDone = useTellDone()
  const action = useMutation({
    mutationFn: () => act(person),
    onSuccess: (changed) => {
      keepPerson(queryClient, changed)
      tellDone(done, `/people/${person.id}`)
    },
  })
  return { action, back: { to: `/people/${person.id}`, text: `Back to ${person.name}` } }
}

/** The organisation of the address where it knows the person, else the first that does. */
const useKnowing = (person: Person): string => {
  const { organisation } = useChosenOrganisation()
  const known = person.organisations.find(({ id }) => id === organisation?.id) ?? person.organisations[0]
  return known?.id ?? ''
}

export function InvitePage() {
  const person = usePerson()
  const organisationId = useKnowing(person)
  const address = person.account.email ?? person.email ?? ''
  const { action, back } = useAct({
    person,
    act: ({ id }) => call(inviteToSignIn, { params: { personId: id }, body: { organisationId } }),
    done: `The invitation to ${person.name} is on its way to ${address}`,
  })
  return (
    <ConfirmPage
      action={action}
      back={back}
      busy="Sending the invitation"
      confirm={`Send it to ${address}`}
      look="primary"
      title={`Invite ${person.name} to sign in?`}
    >
      <p>
        {person.name} gets an email at {address} with a link. The link opens a page to choose a password, and works for
        14 days.
      </p>
      <p>Check the address: anybody who reads this email can sign in as {person.name}.</p>
    </ConfirmPage>
  )
}

export function ShutAccountPage() {
  const person = usePerson()
  const { action, back } = useAct({
    person,
    act: ({ id }) => call(disableAccount, { params: { personId: id } }),
    done: `The account of ${person.name} is shut`,
  })
  return (
    <ConfirmPage
      action={action}
      back={back}
      busy="Shutting the account"
      confirm="Shut the account"
      title={`Shut the account of ${person.name}?`}
    >
      <p>
        {person.name} is signed out everywhere at once and cannot sign in until somebody opens the account again.
        Nothing about them is deleted, and their appointments stay as they are.
      </p>
    </ConfirmPage>
  )
}

export function OpenAccountPage() {
  const person = usePerson()
  const { action, back } = useAct({
    person,
    act: ({ id }) => call(enableAccount, { params: { personId: id } }),
    done: `${person.name} can sign in again`,
  })
  return (
    <ConfirmPage
      action={action}
      back={back}
      busy="Opening the account"
      confirm="Open the account"
      look="primary"
      title={`Open the account of ${person.name} again?`}
    >
      <p>{person.name} can sign in again with the password that they had.</p>
    </ConfirmPage>
  )
}

export function ContactAgainPage() {
  const person = usePerson()
  const organisationId = useKnowing(person)
  const name = person.organisations.find(({ id }) => id === organisationId)?.shortName ?? ''
  const { action, back } = useAct({
    person,
    act: ({ id }) => call(contactAgain, { params: { personId: id }, body: { organisationId } }),
    done: `${name} may write to ${person.name} again`,
  })
  return (
    <ConfirmPage
      action={action}
      back={back}
      busy="Allowing contact"
      confirm="Allow contact again"
      look="primary"
      title={`Write to ${person.name} again?`}
    >
      <p>
        {name} stopped because {person.name} is ill or bereaved. Allow contact only when they, or their family, have
        said so. What was not sent in that time stays unsent.
      </p>
    </ConfirmPage>
  )
}
