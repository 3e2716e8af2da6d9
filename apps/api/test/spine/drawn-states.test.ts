import { readFile } from 'node:fs/promises'
import { applicationMoveNames, moveNamed } from '@elevate/contracts/application-moves'
import { expect, test } from 'vitest'

test('docs/recruitment.md draws every move of an application, and no other', async () => {
  const text = await readFile(new URL('../../../../docs/recruitment.md', import.meta.url), 'utf8')

  const drawn = [...text.matchAll(/^ {4}([a-z-]+) --> ([a-z-]+): ([a-z-]+)$/gm)].map(([line]) => line.trim())

  const inCode = applicationMoveNames.flatMap((move) => {
    const { from, to } = moveNamed(move)
    return from.map((state) => `${state} --> ${to}: ${move}`)
  })
  expect(drawn.toSorted()).toEqual(inCode.toSorted())
})
