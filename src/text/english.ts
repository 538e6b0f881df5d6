import { onDemand } from './on-demand.js'

/**
 * English words and abbreviations met in Vietnamese reports and on web pages whose letters would also type a Vietnamese
 * syllable in Telex (`this`, `of`, `test`, `room`), and the commonest of French, Spanish, German and Indonesian. They count against reading a line as keystrokes.
 */
export const ENGLISH = onDemand(
  (): ReadonlySet<string> =>
    new Set(
      (
        'aa af ain air ais app apps arm arms as asean asm ast asus ats aux awn aws ax bangs bans bar barn bars ' +
        'bats bazaar bee beef been beeps beer bees best bets bias bins bits boar boat boats boo boom boor boost ' +
        'boots bore born boss bots bow bows box buf buns burn bus bust busy cans caps car cars cart cas cast cats ' +
        'chair chairs chaos char charm chart cheer cheers chees chest chips choose chow chris coat coats conf ' +
        'cons coo coon cops core corn cos cost cots cow cows cox cross cups cur cuts dart das dawn dax days deem ' +
        'deems deer def dens der desc dest dips dir dist docs does doesn doms dons door doors dorm dos dose dots ' +
        'down downs dust ee ef ens eof eps esc est ex exe fans fax firm first fix form four fox gaas gangs gaps ' +
        'gary gas germ gets gif gis goat goats goes goo gown gowns gps guns guts hair hangs hans harm has hasn ' +
        'hats hens her here hers hex hips hiss hist hits hoo hoof hoops hops horn hose host hots hour how hows ' +
        'hurt hust huts if inf ins ios is isn its ix just keen keeps kees kern khoo kiss kits know laos laps last ' +
        'lawn lax lee lees lens less lets lex liar lips list loom loops lore lose loss lost lots low lows lux ' +
        'mans maps mar mars mary mas mass mats max meets mens mere mets mips mis miss mist mix moms moo moon moor ' +
        'mops more morn most mow must naan naps nas nasa nest nets nist noir noon nor norm nose now nows nums ' +
        'nuns nuts oats of ons oo oops ops or ore our ours ow own owned owns ox paas pair pairs par paris part ' +
        'parts pass past pawn pax peer pens per perm pets pins piss pits poo poon poor pops port ports pos pose ' +
        'posn post pots pour pros pups puts queen queens quest rats ref rest rex rings roar roof room rooms roots ' +
        'rose row rows runs rust saab saas sans sax says see seem seems seen sees sets sex sheer ships short sins ' +
        'sits six soar songs sons soo soon soot sore sort sorts sour sow sows stairs suns sur sys taps tar tarot ' +
        'tars tax taxi conj tee teen teens tens term test tests tex thanks thats their there these this those thus tins ' +
        'tips tons too toon toots tops tor torn toss tour tours tow town towns trans transx traps tree trees ' +
        'trims trips trust turn tux uhf ups us usa usb usd vans var vary vast ver vex visa voon vow vows vs wax ' +
        'west wins woo woon worm xor yes your yours ' +
        'aus haus maus bas bir bisa cher dar dari des dix leer las les los luar luas mais meer mer mes mir noix ' +
        'nos nur pas por puas ser ses sisa soir sus tas teer tes tos tres tus voix vor vos'
      ).split(' '),
    ),
)
