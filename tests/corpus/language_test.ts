import assert from "node:assert/strict";
import { parseCsv } from "../../lib/base/csv.ts";
import { detectLanguage, profileOf } from "../../lib/corpus/language.ts";
import { PROFILES } from "./folder.ts";

Deno.test("detectLanguage() knows the language of every article in the gold", () => {
  for (const folder of ["seeds", "dev/ar", "dev/de", "dev/en", "dev/no"]) {
    const dir = `tests/gold/${folder}`;
    const articles = folder === "seeds" ? "data/corpus" : dir;
    const { rows } = parseCsv(Deno.readTextFileSync(`${dir}/catalog.csv`), dir);
    assert.ok(rows.length >= 5);
    for (const { cells: { file, language } } of rows) {
      const text = Deno.readTextFileSync(`${articles}/${file}`);
      assert.equal(detectLanguage(text, PROFILES).language, language, `${dir}/${file}`);
    }
  }
});

Deno.test("detectLanguage() tells short texts apart", () => {
  const cases = [
    ["no", "Nord-Korea har skutt opp en rakett mot Japan, sier myndighetene i landet."],
    ["no", "Det var ikkje kjent kor mange rakettar dei hadde skote opp."],
    ["no", "Russland har i år levert over en million fat olje til Nord-Korea."],
    ["no", "Taket på 500.000 fat i året er brutt for lengst, ifølge USA."],
    ["da", "Nordkorea stjal sidste år værdier for op mod syv milliarder kroner."],
    ["sv", "Under året har landet testskjutit fler än 70 robotar."],
    ["de", "Nordkorea hat nach Angaben aus Seoul eine Rakete auf das Meer abgefeuert."],
    ["en", "The panel said that it is looking into the case."],
    ["ar", "قالت سول إن بيونغ يانغ أطلقت صاروخا في البحر من الساحل."],
    ["ar", "أعلنت سول فجر الثلاثاء رصد قذيفتين شرقا، وفي طوكيو أكدت الحكومة سقوطهما خارج مياهها، وذلك خلال ساعات."],
    [
      "ar",
      "أضافت وزارة الخزانة الأمريكية أمس اسمي شركتين صينيتين إلى قائمة عقوباتها بتهمة غسل أموال سرقتها كوريا الشمالية.",
    ],
    ["ar", "قَالَتْ سُولُ إِنَّ ذَلِكَ كَانَ فِي الْبَحْرِ"],
  ] as const;
  for (const [language, text] of cases) assert.equal(detectLanguage(text, PROFILES).language, language, text);
});

Deno.test("detectLanguage() gives und for a language without a profile, with its direction", () => {
  const cases = [
    ["ltr", "La Corée du Nord a volé plus d'un milliard de dollars, selon un rapport confidentiel des experts."],
    ["ltr", "Северная Корея похитила более миллиарда долларов за один год."],
    ["rtl", "צפון קוריאה גנבה יותר ממיליארד דולר בשנה שעברה."],
    ["rtl", "کره شمالی روز پنجشنبه موشکی شلیک کرد و هکرهای این کشور در سال گذشته یک میلیارد دلار ارز دیجیتال دزدیدند."],
    ["rtl", "شمالی کوریا نے پچھلے سال ایک ارب ڈالر سے زیادہ چوری کیے ہیں"],
    ["ltr", "58 / 2017 – $1.7bn"],
    ["ltr", ""],
  ] as const;
  for (const [direction, text] of cases) {
    assert.deepEqual(detectLanguage(text, PROFILES), { language: "und", direction }, text);
  }
});

Deno.test("detectLanguage() believes the page where the text is too short, and only for a language with a profile", () => {
  const profile = profileOf({ language: "xx", aliases: ["xb"], stopword: "foo, bar" });
  assert.deepEqual(profile.script, "Latn");
  assert.equal(detectLanguage("Kim", [profile], "XB-no").language, "xx");
  assert.equal(detectLanguage("Kim", [profile], "xx_YY").language, "xx");
  assert.equal(detectLanguage("Kim", [profile], "fr").language, "und");
  assert.equal(
    detectLanguage("The panel said that it is looking into the case.".repeat(9), PROFILES, "de").language,
    "en",
  );
});

Deno.test("detectLanguage() tells a list of decisions, which has hardly any stop word, by its script", () => {
  const text = "صندوق معلومات: أهم قرارات مجلس الأمن بشأن كوريا الشمالية\n\n" +
    "القرار 1718 (أكتوبر/تشرين الأول 2006): حظر توريد الأسلحة الثقيلة والسلع الكمالية.\n" +
    "القرار 2321 (نوفمبر/تشرين الثاني 2016): وضع سقف لصادرات الفحم قدره 7.5 ملايين طن سنويا.\n" +
    "القرار 2371 (أغسطس/آب 2017): حظر كامل على صادرات الفحم والحديد والرصاص والمأكولات البحرية.\n" +
    "القرار 2375 (سبتمبر/أيلول 2017): حظر صادرات المنسوجات، وتحديد واردات النفط المكرر.\n" +
    "القرار 2397 (ديسمبر/كانون الأول 2017): خفض سقف النفط المكرر إلى 500 ألف برميل.\n";
  assert.equal(detectLanguage(text, PROFILES).language, "ar");
});

Deno.test("detectLanguage() works without profiles", () => {
  assert.deepEqual(detectLanguage("Any text", []), { language: "und", direction: "ltr" });
});
