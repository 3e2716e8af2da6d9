import type { DemoWorld } from './world.ts'

const anyAddress = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g
const anyToken = /eyJ[\w-]+\.[\w-]+\.[\w-]*|Bearer \S+|elevate_refresh=\S+/g
/** What an attack put into fields and addresses. */
const attacks = /drop table|alert\(1\)|etc(?:\/|%2f)passwd|isAdmin|0{8}-0{4}-4/g
/** The path to this file on a disk may hold an `@`, for its packages are named so. */
const withoutPlaces = (line: string): string => line.replaceAll(/file:\/\/\S+|\/node_modules\/\S+/g, '')

/** What a log line may never hold: who somebody is, by what they are known, and what was sent. */
export const tellingLines = async ({ api, log }: DemoWorld): Promise<string[]> => {
  const { rows } = await api.owner.query<{ word: string }>(
    `select concat_ws(' ', given_name, family_name) as word from people where family_name is not null
      union select phone from people where phone is not null union select address from people where address is not null`,
  )
  const words = rows.map(({ word }) => word).filter((word) => word.length > 7)
  const found = log
    .map(withoutPlaces)
    .flatMap((line) => [
      ...(line.match(anyAddress) ?? []),
      ...(line.match(anyToken) ?? []),
      ...(line.match(attacks) ?? []),
      ...(/"(?:url|route)":"[^"]*\?/.test(line) ? [`a query: ${line}`] : []),
      ...words.filter((word) => line.includes(word)),
    ])
  return [...new Set(found)]
}
