import { buildOptions } from "../../scripts/build/options";
import { securityPolicy } from "../../scripts/build/security-policy";

test("by default everything comes from our own server", () => {
  const options = buildOptions({});
  expect(options.officeJs).toBe("office/office.js");
  expect(securityPolicy(options.officeJs)).not.toMatch(/https?:/);
});

test.each([
  ["cdn", "https://appsforoffice.microsoft.com"],
  ["cdn-cn", "https://appsforoffice.cdn.partner.office365.cn"],
  ["https://oa.example.cn/lib/office.js", "https://oa.example.cn"],
])("Office.js from %s is allowed in the page's security policy", (asked, origin) => {
  const policy = securityPolicy(buildOptions({ officeJs: asked }).officeJs);
  expect(policy).toContain(`script-src 'self' 'wasm-unsafe-eval' ${origin};`);
  expect(policy).not.toMatch(
    /unsafe-eval'? *[^;]*'unsafe-inline'.*script|script-src[^;]*'unsafe-inline'/
  );
});

test("the address of one's own server is taken without a slash at its end", () => {
  expect(buildOptions({ url: "https://oa.example.cn/kewutong/" }).urlProd).toBe(
    "https://oa.example.cn/kewutong"
  );
});

test.each([
  [{ url: "http://oa.example.cn" }, /https/],
  [{ officeJs: "http://oa.example.cn/office.js" }, /https address ending in \/office\.js/],
  [{ officeJs: "https://oa.example.cn/office.min.js" }, /ending in \/office\.js/],
])("%j is refused with what to write instead", (env, said) => {
  expect(() => buildOptions(env)).toThrow(said);
});
