/** What code hosts add to CommonMark, as they show it. */
export const GFM = [
  {
    section: "tables",
    markdown: "| foo | bar |\n| --- | --- |\n| baz | bim |\n",
    html: "<table><tr><th>foo</th> <th>bar</th></tr> <tr><td>baz</td> <td>bim</td></tr></table>",
  },
  {
    section: "tables",
    markdown: "| abc | defghi |\n:-: | -----------:\nbar | baz\n",
    html: "<p>abc defghi bar baz</p>",
  },
  {
    section: "tables",
    markdown: "| f\\|oo  |\n| ------ |\n| b `\\|` az |\n| b **\\|** im |\n",
    html: "<p>f|oo b <code>|</code> az b | im</p>",
  },
  {
    section: "tables",
    markdown: "| abc | def |\n| --- | --- |\n| bar | baz |\n> bar\n",
    html: "<p>abc def bar baz bar</p>",
  },
  {
    section: "tables",
    markdown: "| abc | def |\n| --- | --- |\n| bar | baz |\nbar\n\nbar\n",
    html: "<p>abc def bar baz bar bar</p>",
  },
  {
    section: "tables",
    markdown: "| abc | def |\n| --- |\n| bar |\n",
    html: "<p>| abc | def | | --- | | bar |</p>",
  },
  {
    section: "tables",
    markdown: "| abc | def |\n| --- | --- |\n| bar |\n| bar | baz | boo |\n",
    html: "<p>abc def bar bar baz</p>",
  },
  { section: "tasks", markdown: "- [ ] foo\n- bar\n", html: "<ul><li>foo</li> <li>bar</li></ul>" },
  {
    section: "strike",
    markdown: "~~Hi~~ Hello, ~there~ world!\n",
    html: "<p>Hi Hello, there world!</p>",
  },
  {
    section: "strike",
    markdown: "This ~~has a\n\nnew paragraph~~.\n",
    html: "<p>This ~~has a new paragraph~~.</p>",
  },
  {
    section: "strike",
    markdown: "This will ~~~not~~~ strike.\n",
    html: "<p>This will ~~~not~~~ strike.</p>",
  },
  { section: "autolinks", markdown: "www.commonmark.org\n", html: "<p>www.commonmark.org</p>" },
  {
    section: "autolinks",
    markdown: "Visit https://example.org/help.\n",
    html: "<p>Visit https://example.org/help.</p>",
  },
  { section: "autolinks", markdown: "foo@bar.baz\n", html: "<p>foo@bar.baz</p>" },
  {
    section: "autolinks",
    markdown: "hello@mail+xyz.example isn't valid, but hello+xyz@mail.example is.\n",
    html: "<p>hello@mail+xyz.example isn't valid, but hello+xyz@mail.example is.</p>",
  },
];
