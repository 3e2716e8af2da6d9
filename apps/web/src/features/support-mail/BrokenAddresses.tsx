import type { BrokenAddress } from '@elevate/contracts/support-mail'
import { useSuspenseInfiniteQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { formatDay } from '../../ui/dates.ts'
import { ShowMore } from '../../ui/ShowMore.tsx'
import { type Column, StackingTable } from '../../ui/StackingTable.tsx'
import { brokenAddressesQuery } from './queries.ts'
import { howWords } from './words.ts'

const columns: readonly Column<BrokenAddress>[] = [
  { key: 'name', heading: 'Who', cell: ({ person }) => <Link to={`/people/${person.id}`}>{person.name}</Link> },
  { key: 'email', heading: 'Address', cell: ({ email }) => <span className="app-typed">{email}</span> },
  {
    key: 'phone',
    heading: 'Ring',
    cell: ({ phone }) => (phone ? <a href={`tel:${phone.replace(/\s/g, '')}`}>{phone}</a> : 'No number: write'),
  },
  { key: 'since', heading: 'Since', cell: ({ since }) => formatDay(since) },
  { key: 'how', heading: 'How we know', cell: ({ how }) => howWords[how] },
]

/** Whom no email reaches: to be rung, and the address put right on their page. */
export function BrokenAddresses() {
  const list = useSuspenseInfiniteQuery(brokenAddressesQuery())
  const rows = list.data.pages.flatMap(({ items }) => items)
  if (rows.length === 0) return null
  return (
    <>
      <h2 className="nhsuk-heading-m">Addresses that do not work</h2>
      <p>Nothing more goes to them. Ring, ask for an address that works, and put it on their page.</p>
      <StackingTable caption="Latest first" columns={columns} rowKey={({ person }) => person.id} rows={rows} />
      <ShowMore list={list} shown={rows.length} what="addresses" />
    </>
  )
}
