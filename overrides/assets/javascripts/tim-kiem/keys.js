/* Vietnamese keys that stayed as they were typed: «giair» and «giai3» are giải, «dduwowngf» is đường. */

const TELEX_TONES = { f: "\u0300", s: "\u0301", x: "\u0303", r: "\u0309", j: "\u0323" };
const VNI_TONES = { 2: "\u0300", 1: "\u0301", 4: "\u0303", 3: "\u0309", 5: "\u0323" };
const HAT = { a: "â", e: "ê", o: "ô" };
const HORN = { o: "ơ", u: "ư" };
const BREVE = { a: "ă" };
const STROKE = { d: "đ" };
const VOWEL = /[aeiouyăâêôơư]/;

/** The words that the keys of Telex and of VNI would have given, where they give another. */
export function decoded(typed) {
  return [typeTelex(typed), typeVni(typed)].filter((word) => word !== typed);
}

function typeTelex(typed) {
  return type(typed, (letters, key) => {
    if (TELEX_TONES[key] && letters.some((letter) => VOWEL.test(letter))) return TELEX_TONES[key];
    if (key === "w") return reshape(letters, HORN) || reshape(letters, BREVE) || letters.push("ư");
    if (HAT[key]) return reshape(letters, { [key]: HAT[key] });
    return key === "d" && reshape(letters, STROKE);
  });
}

function typeVni(typed) {
  return type(typed, (letters, key) => {
    if (VNI_TONES[key] && letters.some((letter) => VOWEL.test(letter))) return VNI_TONES[key];
    const shape = { 6: HAT, 7: HORN, 8: BREVE, 9: STROKE }[key];
    return shape && reshape(letters, shape);
  });
}

/** Key by key. press: gives a tone, or true where it has changed the letters, or what is false for a letter of its own. */
function type(typed, press) {
  const letters = [];
  let tone = "";
  for (const key of typed) {
    const done = press(letters, key);
    if (typeof done === "string") tone = done;
    else if (!done) letters.push(key);
  }
  const vowel = letters.findIndex((letter) => VOWEL.test(letter));
  if (vowel >= 0) letters[vowel] += tone;
  return letters.join("").normalize("NFC");
}

/** The last letter that can take the shape does; u and o side by side both take the horn. */
function reshape(letters, shapes) {
  const place = letters.findLastIndex((letter) => letter in shapes);
  if (place < 0) return false;
  letters[place] = shapes[letters[place]];
  if (shapes !== HORN) return true;
  if (letters[place] === "ơ" && letters[place - 1] === "u") letters[place - 1] = "ư";
  return true;
}
