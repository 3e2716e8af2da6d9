import { type CoffeeKeepApart, removeCoffeeKeepApart } from '@elevate/contracts/coffee-keep-apart'
import { useMutation, useQueryClient, useSuspenseInfiniteQuery } from '@tanstack/react-query'
import { call } from '../../../api.ts'
import { Button } from '../../../ui/Button.tsx'
import { formatDay } from '../../../ui/dates.ts'
import { useTellDone } from '../../../ui/done.ts'
import { Fault } from '../../../ui/Fault.tsx'
import { Page } from '../../../ui/Page.tsx'
import { ShowMore } from '../../../ui/ShowMore.tsx'
import { OrganisationChoice } from '../OrganisationChoice.tsx'
import { useAbout, useOrganisation } from '../organisation.ts'
import { refreshCoffee } from '../queries.ts'
import { namesOf } from '../words.ts'
import { KeepApartForm } from './KeepApartForm.tsx'
import { keepApartQuery } from './queries.ts'

export function KeepApartPage() {
  const organisation = useOrganisation()
  const about = useAbout()
  const list = useSuspenseInfiniteQuery(keepApartQuery(organisation.id))
  const pairs = list.data.pages.flatMap((page) => page.items)
  return (
    <Page
      back={{ to: about('/coffee-rounds', organisation.id), text: 'Back to coffee rounds' }}
      title="People kept apart"
    >
      <OrganisationChoice />
      <div className="nhsuk-inset-text">
        <p>
          <strong>Confidential.</strong> Only coordinators of {organisation.name} can read this list. The people on it
          are not told, and no reason is kept. Do not show it to partners.
        </p>
      </div>
      <p>
        These pairs are never drawn. What partners themselves ask, on their own page, is kept too, and nobody but them
        can read it, you included.
      </p>
      <h2 className="nhsuk-heading-m">Pairs on the list</h2>
      {pairs.length === 0 && <p>Nobody is on this list.</p>}
      <ul className="nhsuk-list nhsuk-list--border">
        {pairs.map((pair) => (
          <li key={pair.id}>
            <Pair pair={pair} />
          </li>
        ))}
      </ul>
      <ShowMore list={list} shown={pairs.length} what="pairs" />
      <h2 className="nhsuk-heading-m">Keep two people apart</h2>
      <KeepApartForm key={pairs.length} organisation={organisation} />
    </Page>
  )
}

function Pair({ pair }: { pair: CoffeeKeepApart }) {
  const queryClient = useQueryClient()
  const tellDone = useTellDone()
  const names = namesOf(pair.people)
  const removing = useMutation({
    mutationFn: () => call(removeCoffeeKeepApart, { params: { keepApartId: pair.id } }),
    onSuccess: async () => {
      await refreshCoffee(queryClient)
      tellDone(`${names} can be matched again`)
    },
  })
  return (
    <>
      <Fault fault={removing.error} />
      <div className="app-actions">
        <span>
          {names}
          <span className="app-reference">, since {formatDay(pair.addedAt)}</span>
        </span>
        {pair.can.remove && (
          <Button busy={removing.isPending && 'Taking off'} look="secondary" onClick={() => removing.mutate()} small>
            Take off<span className="nhsuk-u-visually-hidden"> {names}</span>
          </Button>
        )}
      </div>
    </>
  )
}
