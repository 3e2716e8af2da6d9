/** Names that are words of ordinary English too: they are taken for names only where they begin with a capital. */
export const commonWords: ReadonlySet<string> = new Set(
  `abbey ace ages ale amber angel april archer art ash ashes aster august autumn baker bank banks bar bath bay bell best
  bill bird black bliss blue bond booth bow brand brave breeze bridge bright brook brown bush butler cannon carol carter
  case cash chance chase cherry church clay clement close coal cole cook coral cross crystal cumber daisy dale dawn day
  dean dear dell destiny divine dove drew duke earl earnest east ebony eden ellis ember england english ever faith farmer
  fawn fern field fields finch fisher flower ford forest fox frank free friend frost garden gardener gay gene ginger glen
  gold good grace grant gray green grey grove guy hall harmony harp hart haven hazel head heath heather hill hills holly
  hope house hunt hunter iris ivory ivy jade jasmine jay jet joy judge june junior justice kay keen key king kitty knight
  lake lamb lane laurel lawn light lily little long love low loyal luck lucky lynch mace major many march mark marks marsh
  mason max may mead melody mercy mild miles mill miller mills mint miracle moon moor moore more moss mountain myrtle noble
  noon north nova oak ocean olive page paris park parks pat patience paul peace pearl penny piers pike pine pleasant pond
  pool poole poppy porter potter power precious price prince prudence queen rain rave raven ray read reed rich river rivers
  rob robin rock rod rose rosemary rowan royal ruby rust rusty sage salt sally sand sandy saint say sharp shaw shepherd shore short
  silver skip sky small smith snow south sparrow speed spring star steel sterling stone stones storm strange street strong
  sue summer summers sunny swan swift tanner taylor temple terry thorn tiger trinity trip true turner vale van victor
  victory vine viola violet wade walker wall walls ward water waters weaver webb weeks well wells west wheeler white wild
  will willow wills winter wise wish wolf wonder wood woods worth wren wright york young`.split(/\s+/),
)
