BEGIN TRANSACTION;
CREATE TABLE "auth_group" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "name" varchar(150) NOT NULL UNIQUE);
CREATE TABLE "auth_group_permissions" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "group_id" integer NOT NULL REFERENCES "auth_group" ("id") DEFERRABLE INITIALLY DEFERRED, "permission_id" integer NOT NULL REFERENCES "auth_permission" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "auth_permission" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "content_type_id" integer NOT NULL REFERENCES "django_content_type" ("id") DEFERRABLE INITIALLY DEFERRED, "codename" varchar(100) NOT NULL, "name" varchar(255) NOT NULL);
INSERT INTO "auth_permission" VALUES(1,1,'add_profile','Can add profile');
INSERT INTO "auth_permission" VALUES(2,1,'change_profile','Can change profile');
INSERT INTO "auth_permission" VALUES(3,1,'delete_profile','Can delete profile');
INSERT INTO "auth_permission" VALUES(4,1,'view_profile','Can view profile');
INSERT INTO "auth_permission" VALUES(5,2,'add_profilesection','Can add section of the profile');
INSERT INTO "auth_permission" VALUES(6,2,'change_profilesection','Can change section of the profile');
INSERT INTO "auth_permission" VALUES(7,2,'delete_profilesection','Can delete section of the profile');
INSERT INTO "auth_permission" VALUES(8,2,'view_profilesection','Can view section of the profile');
INSERT INTO "auth_permission" VALUES(9,3,'add_profileitem','Can add item');
INSERT INTO "auth_permission" VALUES(10,3,'change_profileitem','Can change item');
INSERT INTO "auth_permission" VALUES(11,3,'delete_profileitem','Can delete item');
INSERT INTO "auth_permission" VALUES(12,3,'view_profileitem','Can view item');
INSERT INTO "auth_permission" VALUES(13,4,'add_project','Can add project');
INSERT INTO "auth_permission" VALUES(14,4,'change_project','Can change project');
INSERT INTO "auth_permission" VALUES(15,4,'delete_project','Can delete project');
INSERT INTO "auth_permission" VALUES(16,4,'view_project','Can view project');
INSERT INTO "auth_permission" VALUES(17,5,'add_page','Can add page');
INSERT INTO "auth_permission" VALUES(18,5,'change_page','Can change page');
INSERT INTO "auth_permission" VALUES(19,5,'delete_page','Can delete page');
INSERT INTO "auth_permission" VALUES(20,5,'view_page','Can view page');
INSERT INTO "auth_permission" VALUES(21,6,'add_post','Can add post');
INSERT INTO "auth_permission" VALUES(22,6,'change_post','Can change post');
INSERT INTO "auth_permission" VALUES(23,6,'delete_post','Can delete post');
INSERT INTO "auth_permission" VALUES(24,6,'view_post','Can view post');
INSERT INTO "auth_permission" VALUES(25,7,'add_status','Can add status');
INSERT INTO "auth_permission" VALUES(26,7,'change_status','Can change status');
INSERT INTO "auth_permission" VALUES(27,7,'delete_status','Can delete status');
INSERT INTO "auth_permission" VALUES(28,7,'view_status','Can view status');
INSERT INTO "auth_permission" VALUES(29,8,'add_board','Can add board');
INSERT INTO "auth_permission" VALUES(30,8,'change_board','Can change board');
INSERT INTO "auth_permission" VALUES(31,8,'delete_board','Can delete board');
INSERT INTO "auth_permission" VALUES(32,8,'view_board','Can view board');
INSERT INTO "auth_permission" VALUES(33,9,'add_experiment','Can add experiment');
INSERT INTO "auth_permission" VALUES(34,9,'change_experiment','Can change experiment');
INSERT INTO "auth_permission" VALUES(35,9,'delete_experiment','Can delete experiment');
INSERT INTO "auth_permission" VALUES(36,9,'view_experiment','Can view experiment');
INSERT INTO "auth_permission" VALUES(37,10,'add_change','Can add change');
INSERT INTO "auth_permission" VALUES(38,10,'change_change','Can change change');
INSERT INTO "auth_permission" VALUES(39,10,'delete_change','Can delete change');
INSERT INTO "auth_permission" VALUES(40,10,'view_change','Can view change');
INSERT INTO "auth_permission" VALUES(41,11,'add_section','Can add section');
INSERT INTO "auth_permission" VALUES(42,11,'change_section','Can change section');
INSERT INTO "auth_permission" VALUES(43,11,'delete_section','Can delete section');
INSERT INTO "auth_permission" VALUES(44,11,'view_section','Can view section');
INSERT INTO "auth_permission" VALUES(45,12,'add_tag','Can add tag');
INSERT INTO "auth_permission" VALUES(46,12,'change_tag','Can change tag');
INSERT INTO "auth_permission" VALUES(47,12,'delete_tag','Can delete tag');
INSERT INTO "auth_permission" VALUES(48,12,'view_tag','Can view tag');
INSERT INTO "auth_permission" VALUES(49,13,'add_sociallink','Can add social link');
INSERT INTO "auth_permission" VALUES(50,13,'change_sociallink','Can change social link');
INSERT INTO "auth_permission" VALUES(51,13,'delete_sociallink','Can delete social link');
INSERT INTO "auth_permission" VALUES(52,13,'view_sociallink','Can view social link');
INSERT INTO "auth_permission" VALUES(53,14,'add_link','Can add link');
INSERT INTO "auth_permission" VALUES(54,14,'change_link','Can change link');
INSERT INTO "auth_permission" VALUES(55,14,'delete_link','Can delete link');
INSERT INTO "auth_permission" VALUES(56,14,'view_link','Can view link');
INSERT INTO "auth_permission" VALUES(57,15,'add_menuitem','Can add menu item');
INSERT INTO "auth_permission" VALUES(58,15,'change_menuitem','Can change menu item');
INSERT INTO "auth_permission" VALUES(59,15,'delete_menuitem','Can delete menu item');
INSERT INTO "auth_permission" VALUES(60,15,'view_menuitem','Can view menu item');
INSERT INTO "auth_permission" VALUES(61,16,'add_oldaddress','Can add old address');
INSERT INTO "auth_permission" VALUES(62,16,'change_oldaddress','Can change old address');
INSERT INTO "auth_permission" VALUES(63,16,'delete_oldaddress','Can delete old address');
INSERT INTO "auth_permission" VALUES(64,16,'view_oldaddress','Can view old address');
INSERT INTO "auth_permission" VALUES(65,17,'add_sitesettings','Can add site settings');
INSERT INTO "auth_permission" VALUES(66,17,'change_sitesettings','Can change site settings');
INSERT INTO "auth_permission" VALUES(67,17,'delete_sitesettings','Can delete site settings');
INSERT INTO "auth_permission" VALUES(68,17,'view_sitesettings','Can view site settings');
INSERT INTO "auth_permission" VALUES(69,18,'add_taggeditem','Can add tagged item');
INSERT INTO "auth_permission" VALUES(70,18,'change_taggeditem','Can change tagged item');
INSERT INTO "auth_permission" VALUES(71,18,'delete_taggeditem','Can delete tagged item');
INSERT INTO "auth_permission" VALUES(72,18,'view_taggeditem','Can view tagged item');
INSERT INTO "auth_permission" VALUES(73,19,'add_image','Can add image');
INSERT INTO "auth_permission" VALUES(74,19,'change_image','Can change image');
INSERT INTO "auth_permission" VALUES(75,19,'delete_image','Can delete image');
INSERT INTO "auth_permission" VALUES(76,19,'view_image','Can view image');
INSERT INTO "auth_permission" VALUES(77,20,'add_imagesource','Can add image source');
INSERT INTO "auth_permission" VALUES(78,20,'change_imagesource','Can change image source');
INSERT INTO "auth_permission" VALUES(79,20,'delete_imagesource','Can delete image source');
INSERT INTO "auth_permission" VALUES(80,20,'view_imagesource','Can view image source');
INSERT INTO "auth_permission" VALUES(81,21,'add_logentry','Can add log entry');
INSERT INTO "auth_permission" VALUES(82,21,'change_logentry','Can change log entry');
INSERT INTO "auth_permission" VALUES(83,21,'delete_logentry','Can delete log entry');
INSERT INTO "auth_permission" VALUES(84,21,'view_logentry','Can view log entry');
INSERT INTO "auth_permission" VALUES(85,22,'add_permission','Can add permission');
INSERT INTO "auth_permission" VALUES(86,22,'change_permission','Can change permission');
INSERT INTO "auth_permission" VALUES(87,22,'delete_permission','Can delete permission');
INSERT INTO "auth_permission" VALUES(88,22,'view_permission','Can view permission');
INSERT INTO "auth_permission" VALUES(89,23,'add_group','Can add group');
INSERT INTO "auth_permission" VALUES(90,23,'change_group','Can change group');
INSERT INTO "auth_permission" VALUES(91,23,'delete_group','Can delete group');
INSERT INTO "auth_permission" VALUES(92,23,'view_group','Can view group');
INSERT INTO "auth_permission" VALUES(93,24,'add_user','Can add user');
INSERT INTO "auth_permission" VALUES(94,24,'change_user','Can change user');
INSERT INTO "auth_permission" VALUES(95,24,'delete_user','Can delete user');
INSERT INTO "auth_permission" VALUES(96,24,'view_user','Can view user');
INSERT INTO "auth_permission" VALUES(97,25,'add_contenttype','Can add content type');
INSERT INTO "auth_permission" VALUES(98,25,'change_contenttype','Can change content type');
INSERT INTO "auth_permission" VALUES(99,25,'delete_contenttype','Can delete content type');
INSERT INTO "auth_permission" VALUES(100,25,'view_contenttype','Can view content type');
INSERT INTO "auth_permission" VALUES(101,26,'add_session','Can add session');
INSERT INTO "auth_permission" VALUES(102,26,'change_session','Can change session');
INSERT INTO "auth_permission" VALUES(103,26,'delete_session','Can delete session');
INSERT INTO "auth_permission" VALUES(104,26,'view_session','Can view session');
INSERT INTO "auth_permission" VALUES(105,27,'add_tag','Can add tag');
INSERT INTO "auth_permission" VALUES(106,27,'change_tag','Can change tag');
INSERT INTO "auth_permission" VALUES(107,27,'delete_tag','Can delete tag');
INSERT INTO "auth_permission" VALUES(108,27,'view_tag','Can view tag');
INSERT INTO "auth_permission" VALUES(109,28,'add_taggeditem','Can add tagged item');
INSERT INTO "auth_permission" VALUES(110,28,'change_taggeditem','Can change tagged item');
INSERT INTO "auth_permission" VALUES(111,28,'delete_taggeditem','Can delete tagged item');
INSERT INTO "auth_permission" VALUES(112,28,'view_taggeditem','Can view tagged item');
CREATE TABLE "auth_user" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "password" varchar(128) NOT NULL, "last_login" datetime NULL, "is_superuser" bool NOT NULL, "username" varchar(150) NOT NULL UNIQUE, "last_name" varchar(150) NOT NULL, "email" varchar(254) NOT NULL, "is_staff" bool NOT NULL, "is_active" bool NOT NULL, "date_joined" datetime NOT NULL, "first_name" varchar(150) NOT NULL);
CREATE TABLE "auth_user_groups" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "user_id" integer NOT NULL REFERENCES "auth_user" ("id") DEFERRABLE INITIALLY DEFERRED, "group_id" integer NOT NULL REFERENCES "auth_group" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "auth_user_user_permissions" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "user_id" integer NOT NULL REFERENCES "auth_user" ("id") DEFERRABLE INITIALLY DEFERRED, "permission_id" integer NOT NULL REFERENCES "auth_permission" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "blog_post" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "import_ref" varchar(400) NOT NULL, "import_hashes" text NOT NULL CHECK ((JSON_VALID("import_hashes") OR "import_hashes" IS NULL)), "rendered_with" varchar(40) NOT NULL, "title" varchar(300) NOT NULL, "subtitle" varchar(500) NOT NULL, "slug" varchar(120) NOT NULL UNIQUE, "summary" text NOT NULL, "body" text NOT NULL, "body_html" text NOT NULL, "body_text" text NOT NULL, "excerpt" text NOT NULL, "word_count" integer unsigned NOT NULL CHECK ("word_count" >= 0), "language" varchar(16) NOT NULL, "published_at" datetime NULL, "first_published_at" datetime NULL, "date_known" bool NOT NULL, "unlisted" bool NOT NULL, "seo_title" varchar(300) NOT NULL, "seo_description" varchar(500) NOT NULL, "created_at" datetime NOT NULL, "updated_at" datetime NOT NULL, "author" varchar(200) NOT NULL, "revised_at" datetime NULL, "toc" text NOT NULL CHECK ((JSON_VALID("toc") OR "toc" IS NULL)), "cover_id" bigint NULL REFERENCES "images_image" ("id") DEFERRABLE INITIALLY DEFERRED);
INSERT INTO "blog_post" VALUES(1,'_posts/2024-11-16-why-i-keep-a-reproduction-log.md','{"title": "a89fa082c3269531", "body": "97917439d8c2db96", "language": "50eac10e7966a04e", "subtitle": "86b5409c47cb0fce", "summary": "12ae32cb1ec02d01", "seo_title": "12ae32cb1ec02d01", "seo_description": "12ae32cb1ec02d01", "author": "b5f5309bec5dacc3", "tags": "34c1abebe83f8350", "revised_at": "74234e98afe7498f", "unlisted": "fcbcf165908dd18a", "published_at": "d643f6393e9669e7", "date_known": "b5bea41b6c623f7c", "slug": "980bfa5842eacd8b", "cover": "74234e98afe7498f"}','2:26fc38bfe9d9','Why I keep a reproduction log','Four columns, one rule, and a year of failures that turned out to be useful','why-i-keep-a-reproduction-log','','*Lan Okafor is invented; this post is part of an example site.*
{: .box-note}

A year ago I tried to repeat the first figure of a paper, failed, and put the laptop away. Two months later I tried again and failed in exactly the same way. I had forgotten that the learning rate in the text and the one in the appendix differ by a factor of ten. The second failure cost an evening; the first one had been free information that I threw away.

Since then every attempt gets a line in a table, whether it works or not.

| Column | Question it answers | Filled in |
|:-------|:--------------------|:---------:|
| Claim | Which single number do I want to see? | before |
| Budget | When do I stop? | before |
| Outcome | What did I see, with how many seeds? | after |
| Surprise | What would I tell myself a week earlier? | after |

## Before, not after

The rule is that the first two columns are filled in before any code runs. It sounds like bureaucracy. It is the opposite: a claim written down in advance cannot be bargained with. Without it I am an excellent lawyer for my own results. "The curve has the right *shape*" is what I say when the number is wrong, and I only notice that because the table holds a number and no shape.[^shape]

The budget matters just as much. An experiment without a limit ends when I lose interest, which means that it ends just before the interesting part or long after it.

## What a line looks like

- [x] Claim: greedy action selection finds the best of ten arms in about a third of the runs
- [x] Budget: one evening, pure Python, no plotting library
- [x] Outcome: 36.9 % over 2,000 runs, [written up here](/blog/the-ten-armed-testbed/)
- [ ] Surprise: still thinking about it

<!-- Note to myself: the very first log is in the grey notebook, and it is embarrassing. -->

## What it changed

I expected the log to make me more productive. It did not; I try about as many papers as before. What changed is that failures became *comparable*. Of nineteen attempts in the first year, seven reached the claimed number, five came close, and seven did not. Of those last seven, five failed for the same reason: a preprocessing step that everybody in the field knows and nobody writes down.

That is a finding. It is not in any of the seven papers, and I could not have seen it in any single attempt.

> A log does not make you careful. It makes your carelessness visible, which is the next best thing.

If you want to start one, start with the last column. One sentence of surprise for each paper you have tried, from memory, takes ten minutes, and it will tell you what the other columns ought to be.

[^shape]: Shape can be a legitimate claim, of course. Then the claim should say which shape: "monotone after step 100" is something that can turn out to be false.','<aside class="callout callout-note" role="note"><p class="callout-title">Note</p>
<p><em>Lan Okafor is invented; this post is part of an example site.</em></p>
</aside>
<p>A year ago I tried to repeat the first figure of a paper, failed, and put the laptop away. Two months later I tried again and failed in exactly the same way. I had forgotten that the learning rate in the text and the one in the appendix differ by a factor of ten. The second failure cost an evening; the first one had been free information that I threw away.</p>
<p>Since then every attempt gets a line in a table, whether it works or not.</p>
<div class="table-scroll" tabindex="0" role="group" aria-label="Table"><table>
<thead>
<tr>
<th class="align-left">Column</th>
<th class="align-left">Question it answers</th>
<th class="align-center">Filled in</th>
</tr>
</thead>
<tbody>
<tr>
<td class="align-left">Claim</td>
<td class="align-left">Which single number do I want to see?</td>
<td class="align-center">before</td>
</tr>
<tr>
<td class="align-left">Budget</td>
<td class="align-left">When do I stop?</td>
<td class="align-center">before</td>
</tr>
<tr>
<td class="align-left">Outcome</td>
<td class="align-left">What did I see, with how many seeds?</td>
<td class="align-center">after</td>
</tr>
<tr>
<td class="align-left">Surprise</td>
<td class="align-left">What would I tell myself a week earlier?</td>
<td class="align-center">after</td>
</tr>
</tbody>
</table></div>
<h2 id="before-not-after">Before, not after</h2>
<p>The rule is that the first two columns are filled in before any code runs. It sounds like bureaucracy. It is the opposite: a claim written down in advance cannot be bargained with. Without it I am an excellent lawyer for my own results. “The curve has the right <em>shape</em>” is what I say when the number is wrong, and I only notice that because the table holds a number and no shape.<sup id="fnref:shape"><a href="#fn:shape" class="footnote" role="doc-noteref">1</a></sup></p>
<p>The budget matters just as much. An experiment without a limit ends when I lose interest, which means that it ends just before the interesting part or long after it.</p>
<h2 id="what-a-line-looks-like">What a line looks like</h2>
<ul class="task-list">
<li class="task-list-item"><input type="checkbox" disabled="" checked=""> Claim: greedy action selection finds the best of ten arms in about a third of the runs</li>
<li class="task-list-item"><input type="checkbox" disabled="" checked=""> Budget: one evening, pure Python, no plotting library</li>
<li class="task-list-item"><input type="checkbox" disabled="" checked=""> Outcome: 36.9 % over 2,000 runs, <a href="/blog/the-ten-armed-testbed/">written up here</a></li>
<li class="task-list-item"><input type="checkbox" disabled=""> Surprise: still thinking about it</li>
</ul>
<h2 id="what-it-changed">What it changed</h2>
<p>I expected the log to make me more productive. It did not; I try about as many papers as before. What changed is that failures became <em>comparable</em>. Of nineteen attempts in the first year, seven reached the claimed number, five came close, and seven did not. Of those last seven, five failed for the same reason: a preprocessing step that everybody in the field knows and nobody writes down.</p>
<p>That is a finding. It is not in any of the seven papers, and I could not have seen it in any single attempt.</p>
<blockquote>
<p>A log does not make you careful. It makes your carelessness visible, which is the next best thing.</p>
</blockquote>
<p>If you want to start one, start with the last column. One sentence of surprise for each paper you have tried, from memory, takes ten minutes, and it will tell you what the other columns ought to be.</p>
<section class="footnotes" role="doc-endnotes"><ol>
<li id="fn:shape">
<p>Shape can be a legitimate claim, of course. Then the claim should say which shape: “monotone after step 100” is something that can turn out to be false.&nbsp;<a href="#fnref:shape" class="footnote-backref" role="doc-backlink" aria-label="Back to the text">↩</a></p>
</li>
</ol></section>
','Lan Okafor is invented; this post is part of an example site.
A year ago I tried to repeat the first figure of a paper, failed, and put the laptop away. Two months later I tried again and failed in exactly the same way. I had forgotten that the learning rate in the text and the one in the appendix differ by a factor of ten. The second failure cost an evening; the first one had been free information that I threw away.
Since then every attempt gets a line in a table, whether it works or not.
Column
Question it answers
Filled in
Claim
Which single number do I want to see?
before
Budget
When do I stop?
before
Outcome
What did I see, with how many seeds?
after
Surprise
What would I tell myself a week earlier?
after
Before, not after
The rule is that the first two columns are filled in before any code runs. It sounds like bureaucracy. It is the opposite: a claim written down in advance cannot be bargained with. Without it I am an excellent lawyer for my own results. “The curve has the right shape” is what I say when the number is wrong, and I only notice that because the table holds a number and no shape.1
The budget matters just as much. An experiment without a limit ends when I lose interest, which means that it ends just before the interesting part or long after it.
What a line looks like
Claim: greedy action selection finds the best of ten arms in about a third of the runs
Budget: one evening, pure Python, no plotting library
Outcome: 36.9 % over 2,000 runs, written up here
Surprise: still thinking about it
What it changed
I expected the log to make me more productive. It did not; I try about as many papers as before. What changed is that failures became comparable. Of nineteen attempts in the first year, seven reached the claimed number, five came close, and seven did not. Of those last seven, five failed for the same reason: a preprocessing step that everybody in the field knows and nobody writes down.
That is a finding. It is not in any of the seven papers, and I could not have seen it in any single attempt.
A log does not make you careful. It makes your carelessness visible, which is the next best thing.
If you want to start one, start with the last column. One sentence of surprise for each paper you have tried, from memory, takes ten minutes, and it will tell you what the other columns ought to be.
Shape can be a legitimate claim, of course. Then the claim should say which shape: “monotone after step 100” is something that can turn out to be false.','Lan Okafor is invented; this post is part of an example site.',472,'en','2024-11-15 17:00:00','2024-11-15 17:00:00',1,0,'','','2026-11-20 15:39:00.828236','2026-11-20 15:39:00.828244','Lan Okafor',NULL,'[["Before, not after", "before-not-after", []], ["What a line looks like", "what-a-line-looks-like", []], ["What it changed", "what-it-changed", []]]',NULL);
INSERT INTO "blog_post" VALUES(2,'_posts/2024-12-14-softmax-without-overflow.md','{"title": "ef74da74320f0472", "body": "9f94ac21e362da24", "language": "50eac10e7966a04e", "subtitle": "b37b9a2d95de1669", "summary": "9d6f26a9e056aa66", "seo_title": "12ae32cb1ec02d01", "seo_description": "12ae32cb1ec02d01", "author": "b5f5309bec5dacc3", "tags": "bda67e70f21d091a", "revised_at": "74234e98afe7498f", "unlisted": "fcbcf165908dd18a", "published_at": "2fc834c593d7369f", "date_known": "b5bea41b6c623f7c", "slug": "5a76a5084cf0a9a7", "cover": "74234e98afe7498f"}','2:26fc38bfe9d9','Softmax without overflow','One subtraction, and why it costs nothing','softmax-without-overflow','Why the formula fails on its first real input, the one subtraction that mends it, and what the log-sum-exp is really for.','The softmax of a vector $$z$$ is the friendliest formula in machine learning:

$$
\operatorname{softmax}(z)_i = \frac{e^{z_i}}{\sum_{j} e^{z_j}}
$$

Typed in as it stands, it fails on the first input that is not a toy.

```python
import math

def softmax(z):
    powers = [math.exp(v) for v in z]
    return [p / sum(powers) for p in powers]

softmax([1000.0, 1001.0, 1002.0])
```

```text
OverflowError: math range error
```

The answer is not extreme at all. It is about $$(0.090,\ 0.245,\ 0.665)$$, the same as for $$(0, 1, 2)$$. Only the road to it leads over a number that a double cannot hold: $$e^{z}$$ overflows from $$z \approx 709.8$$ on. In single precision that point is near $$88.7$$, and in half precision a logit of $$12$$ is already too much.

## The shift

Softmax does not change when the same constant is added to every entry, because the constant cancels. So subtract the largest entry, $$m = \max_j z_j$$:

$$
\begin{aligned}
\log \sum_j e^{z_j}
  &= \log \Bigl( e^{m} \sum_j e^{z_j - m} \Bigr) \\
  &= m + \log \sum_j e^{z_j - m}
\end{aligned}
$$

Now every exponent is at most zero, one of them *is* zero, and the sum lies between $$1$$ and the number of entries. Nothing can overflow. Some terms may underflow to zero, but those are the ones that would not have shown up in the result anyway.

```python
def log_sum_exp(z):
    m = max(z)
    return m + math.log(sum(math.exp(v - m) for v in z))

def softmax(z):
    total = log_sum_exp(z)
    return [math.exp(v - total) for v in z]
```

> [!TIP]
> If you need the *logarithm* of a softmax, and a cross-entropy loss does, never take the logarithm of the result. Use $$\log p_i = z_i - \operatorname{lse}(z)$$ directly. Where $$p_i$$ has underflowed to zero, its logarithm is gone; the difference is still accurate.

## The part that I had missed

I knew the trick as a safety belt. What I had missed is that the log-sum-exp is the more natural object of the two. It is a smooth version of the maximum,

$$
\max_j z_j \;\le\; \operatorname{lse}(z) \;\le\; \max_j z_j + \log n ,
$$

and its gradient *is* the softmax:

$$
\frac{\partial}{\partial z_i} \operatorname{lse}(z) = \frac{e^{z_i}}{\sum_j e^{z_j}} .
$$

Seen from there, the derivative of the cross-entropy with respect to the logits, $$p - y$$, needs no page of algebra. The loss for the true class $$t$$ is $$\operatorname{lse}(z) - z_t$$; the first term contributes $$p$$, the second the one-hot vector $$y$$. I have derived that by hand with the quotient rule more often than I would like to admit. For the version with a pencil, in Vietnamese, see [the post on backpropagation](/blog/lan-truyen-nguoc-bang-tay/).','<p>The softmax of a vector <math><semantics><mi>z</mi><annotation encoding="application/x-tex">z</annotation></semantics></math> is the friendliest formula in machine learning:</p>
<div class="math-scroll" tabindex="0" role="group" aria-label="Formula"><math display="block"><semantics><mrow><mrow><mrow><mspace></mspace><mi>softmax</mi></mrow><mo>⁡</mo><mrow><mo stretchy="false">(</mo><mi>z</mi><msub><mo stretchy="false">)</mo><mi>i</mi></msub></mrow></mrow><mo>=</mo><mfrac><msup><mi>e</mi><msub><mi>z</mi><mi>i</mi></msub></msup><mrow><munder><mo lspace="0">∑</mo><mi>j</mi></munder><msup><mi>e</mi><msub><mi>z</mi><mi>j</mi></msub></msup></mrow></mfrac></mrow><annotation encoding="application/x-tex">\operatorname{softmax}(z)_i = \frac{e^{z_i}}{\sum_{j} e^{z_j}}</annotation></semantics></math></div>
<p>Typed in as it stands, it fails on the first input that is not a toy.</p>
<figure class="code" data-language="python"><div class="highlight"><pre tabindex="0"><code class="language-python"><span class="kn">import</span><span class="w"> </span><span class="nn">math</span>

<span class="k">def</span><span class="w"> </span><span class="nf">softmax</span><span class="p">(</span><span class="n">z</span><span class="p">):</span>
    <span class="n">powers</span> <span class="o">=</span> <span class="p">[</span><span class="n">math</span><span class="o">.</span><span class="n">exp</span><span class="p">(</span><span class="n">v</span><span class="p">)</span> <span class="k">for</span> <span class="n">v</span> <span class="ow">in</span> <span class="n">z</span><span class="p">]</span>
    <span class="k">return</span> <span class="p">[</span><span class="n">p</span> <span class="o">/</span> <span class="nb">sum</span><span class="p">(</span><span class="n">powers</span><span class="p">)</span> <span class="k">for</span> <span class="n">p</span> <span class="ow">in</span> <span class="n">powers</span><span class="p">]</span>

<span class="n">softmax</span><span class="p">([</span><span class="mf">1000.0</span><span class="p">,</span> <span class="mf">1001.0</span><span class="p">,</span> <span class="mf">1002.0</span><span class="p">])</span>
</code></pre></div></figure>
<figure class="code" data-language="text"><div class="highlight"><pre tabindex="0"><code class="language-text">OverflowError: math range error
</code></pre></div></figure>
<p>The answer is not extreme at all. It is about <math><semantics><mrow><mo stretchy="false">(</mo><mn>0.090</mn><mo>,</mo><mtext>&nbsp;</mtext><mn>0.245</mn><mo>,</mo><mtext>&nbsp;</mtext><mn>0.665</mn><mo stretchy="false">)</mo></mrow><annotation encoding="application/x-tex">(0.090,\ 0.245,\ 0.665)</annotation></semantics></math>, the same as for <math><semantics><mrow><mo stretchy="false">(</mo><mn>0</mn><mo>,</mo><mn>1</mn><mo>,</mo><mn>2</mn><mo stretchy="false">)</mo></mrow><annotation encoding="application/x-tex">(0, 1, 2)</annotation></semantics></math>. Only the road to it leads over a number that a double cannot hold: <math><semantics><msup><mi>e</mi><mi>z</mi></msup><annotation encoding="application/x-tex">e^{z}</annotation></semantics></math> overflows from <math><semantics><mrow><mi>z</mi><mo>≈</mo><mn>709.8</mn></mrow><annotation encoding="application/x-tex">z \approx 709.8</annotation></semantics></math> on. In single precision that point is near <math><semantics><mn>88.7</mn><annotation encoding="application/x-tex">88.7</annotation></semantics></math>, and in half precision a logit of <math><semantics><mn>12</mn><annotation encoding="application/x-tex">12</annotation></semantics></math> is already too much.</p>
<h2 id="the-shift">The shift</h2>
<p>Softmax does not change when the same constant is added to every entry, because the constant cancels. So subtract the largest entry, <math><semantics><mrow><mi>m</mi><mo>=</mo><mrow><msub><mrow><mspace></mspace><mi>max</mi></mrow><mi>j</mi></msub><mo lspace="0.1667em">⁡</mo><msub><mi>z</mi><mi>j</mi></msub></mrow></mrow><annotation encoding="application/x-tex">m = \max_j z_j</annotation></semantics></math>:</p>
<div class="math-scroll" tabindex="0" role="group" aria-label="Formula"><math display="block"><semantics><mtable displaystyle="true" scriptlevel="0"><mtr><mtd class="math-right"><mo lspace="0" rspace="0.1667em">log</mo><munder><mo lspace="0">∑</mo><mi>j</mi></munder><msup><mi>e</mi><msub><mi>z</mi><mi>j</mi></msub></msup></mtd><mtd class="math-left"><mo>=</mo><mo lspace="0" rspace="0">log</mo><mo minsize="1.623em" maxsize="1.623em">(</mo><msup><mi>e</mi><mi>m</mi></msup><munder><mo>∑</mo><mi>j</mi></munder><msup><mi>e</mi><mrow><msub><mi>z</mi><mi>j</mi></msub><mo lspace="0" rspace="0">−</mo><mi>m</mi></mrow></msup><mo minsize="1.623em" maxsize="1.623em">)</mo></mtd></mtr><mtr><mtd class="math-right"></mtd><mtd class="math-left"><mo>=</mo><mi>m</mi><mo>+</mo><mo lspace="0" rspace="0.1667em">log</mo><munder><mo lspace="0">∑</mo><mi>j</mi></munder><msup><mi>e</mi><mrow><msub><mi>z</mi><mi>j</mi></msub><mo lspace="0" rspace="0">−</mo><mi>m</mi></mrow></msup></mtd></mtr></mtable><annotation encoding="application/x-tex">\begin{aligned}
\log \sum_j e^{z_j}
  &amp;= \log \Bigl( e^{m} \sum_j e^{z_j - m} \Bigr) \\
  &amp;= m + \log \sum_j e^{z_j - m}
\end{aligned}</annotation></semantics></math></div>
<p>Now every exponent is at most zero, one of them <em>is</em> zero, and the sum lies between <math><semantics><mn>1</mn><annotation encoding="application/x-tex">1</annotation></semantics></math> and the number of entries. Nothing can overflow. Some terms may underflow to zero, but those are the ones that would not have shown up in the result anyway.</p>
<figure class="code" data-language="python"><div class="highlight"><pre tabindex="0"><code class="language-python"><span class="k">def</span><span class="w"> </span><span class="nf">log_sum_exp</span><span class="p">(</span><span class="n">z</span><span class="p">):</span>
    <span class="n">m</span> <span class="o">=</span> <span class="nb">max</span><span class="p">(</span><span class="n">z</span><span class="p">)</span>
    <span class="k">return</span> <span class="n">m</span> <span class="o">+</span> <span class="n">math</span><span class="o">.</span><span class="n">log</span><span class="p">(</span><span class="nb">sum</span><span class="p">(</span><span class="n">math</span><span class="o">.</span><span class="n">exp</span><span class="p">(</span><span class="n">v</span> <span class="o">-</span> <span class="n">m</span><span class="p">)</span> <span class="k">for</span> <span class="n">v</span> <span class="ow">in</span> <span class="n">z</span><span class="p">))</span>

<span class="k">def</span><span class="w"> </span><span class="nf">softmax</span><span class="p">(</span><span class="n">z</span><span class="p">):</span>
    <span class="n">total</span> <span class="o">=</span> <span class="n">log_sum_exp</span><span class="p">(</span><span class="n">z</span><span class="p">)</span>
    <span class="k">return</span> <span class="p">[</span><span class="n">math</span><span class="o">.</span><span class="n">exp</span><span class="p">(</span><span class="n">v</span> <span class="o">-</span> <span class="n">total</span><span class="p">)</span> <span class="k">for</span> <span class="n">v</span> <span class="ow">in</span> <span class="n">z</span><span class="p">]</span>
</code></pre></div></figure>
<aside class="callout callout-tip" role="note"><p class="callout-title">Tip</p>
<p>If you need the <em>logarithm</em> of a softmax, and a cross-entropy loss does, never take the logarithm of the result. Use <math><semantics><mrow><mrow><mrow><mspace></mspace><mi>log</mi></mrow><mo lspace="0.1667em">⁡</mo><msub><mi>p</mi><mi>i</mi></msub></mrow><mo>=</mo><msub><mi>z</mi><mi>i</mi></msub><mo>−</mo><mrow><mrow><mspace></mspace><mi>lse</mi></mrow><mo>⁡</mo><mrow><mo stretchy="false">(</mo><mi>z</mi><mo stretchy="false">)</mo></mrow></mrow></mrow><annotation encoding="application/x-tex">\log p_i = z_i - \operatorname{lse}(z)</annotation></semantics></math> directly. Where <math><semantics><msub><mi>p</mi><mi>i</mi></msub><annotation encoding="application/x-tex">p_i</annotation></semantics></math> has underflowed to zero, its logarithm is gone; the difference is still accurate.</p>
</aside>
<h2 id="the-part-that-i-had-missed">The part that I had missed</h2>
<p>I knew the trick as a safety belt. What I had missed is that the log-sum-exp is the more natural object of the two. It is a smooth version of the maximum,</p>
<div class="math-scroll" tabindex="0" role="group" aria-label="Formula"><math display="block"><semantics><mrow><mrow><munder><mrow><mspace></mspace><mi>max</mi></mrow><mi>j</mi></munder><mo lspace="0.1667em">⁡</mo><msub><mi>z</mi><mi>j</mi></msub></mrow><mspace width="0.2777778em"></mspace><mo>≤</mo><mspace width="0.2777778em"></mspace><mrow><mrow><mspace></mspace><mi>lse</mi></mrow><mo>⁡</mo><mrow><mo stretchy="false">(</mo><mi>z</mi><mo stretchy="false">)</mo></mrow></mrow><mspace width="0.2777778em"></mspace><mo>≤</mo><mspace width="0.2777778em"></mspace><mrow><munder><mrow><mspace></mspace><mi>max</mi></mrow><mi>j</mi></munder><mo lspace="0.1667em">⁡</mo><msub><mi>z</mi><mi>j</mi></msub></mrow><mo>+</mo><mrow><mrow><mspace></mspace><mi>log</mi></mrow><mo lspace="0.1667em">⁡</mo><mi>n</mi></mrow><mo rspace="0">,</mo></mrow><annotation encoding="application/x-tex">\max_j z_j \;\le\; \operatorname{lse}(z) \;\le\; \max_j z_j + \log n ,</annotation></semantics></math></div>
<p>and its gradient <em>is</em> the softmax:</p>
<div class="math-scroll" tabindex="0" role="group" aria-label="Formula"><math display="block"><semantics><mrow><mfrac><mi>∂</mi><mrow><mi>∂</mi><msub><mi>z</mi><mi>i</mi></msub></mrow></mfrac><mspace width="0.1667em"></mspace><mrow><mrow><mspace></mspace><mi>lse</mi></mrow><mo>⁡</mo><mrow><mo stretchy="false">(</mo><mi>z</mi><mo stretchy="false">)</mo></mrow></mrow><mo>=</mo><mfrac><msup><mi>e</mi><msub><mi>z</mi><mi>i</mi></msub></msup><mrow><munder><mo lspace="0">∑</mo><mi>j</mi></munder><msup><mi>e</mi><msub><mi>z</mi><mi>j</mi></msub></msup></mrow></mfrac><mi>.</mi></mrow><annotation encoding="application/x-tex">\frac{\partial}{\partial z_i} \operatorname{lse}(z) = \frac{e^{z_i}}{\sum_j e^{z_j}} .</annotation></semantics></math></div>
<p>Seen from there, the derivative of the cross-entropy with respect to the logits, <math><semantics><mrow><mi>p</mi><mo>−</mo><mi>y</mi></mrow><annotation encoding="application/x-tex">p - y</annotation></semantics></math>, needs no page of algebra. The loss for the true class <math><semantics><mi>t</mi><annotation encoding="application/x-tex">t</annotation></semantics></math> is <math><semantics><mrow><mrow><mrow><mspace></mspace><mi>lse</mi></mrow><mo>⁡</mo><mrow><mo stretchy="false">(</mo><mi>z</mi><mo stretchy="false">)</mo></mrow></mrow><mo>−</mo><msub><mi>z</mi><mi>t</mi></msub></mrow><annotation encoding="application/x-tex">\operatorname{lse}(z) - z_t</annotation></semantics></math>; the first term contributes <math><semantics><mi>p</mi><annotation encoding="application/x-tex">p</annotation></semantics></math>, the second the one-hot vector <math><semantics><mi>y</mi><annotation encoding="application/x-tex">y</annotation></semantics></math>. I have derived that by hand with the quotient rule more often than I would like to admit. For the version with a pencil, in Vietnamese, see <a href="/blog/lan-truyen-nguoc-bang-tay/">the post on backpropagation</a>.</p>
','The softmax of a vector z is the friendliest formula in machine learning:
\operatorname{softmax}(z)_i = \frac{e^{z_i}}{\sum_{j} e^{z_j}}
Typed in as it stands, it fails on the first input that is not a toy.
import math
def softmax(z):
powers = [math.exp(v) for v in z]
return [p / sum(powers) for p in powers]
softmax([1000.0, 1001.0, 1002.0])
OverflowError: math range error
The answer is not extreme at all. It is about (0.090,\ 0.245,\ 0.665), the same as for (0, 1, 2). Only the road to it leads over a number that a double cannot hold: e^{z} overflows from z \approx 709.8 on. In single precision that point is near 88.7, and in half precision a logit of 12 is already too much.
The shift
Softmax does not change when the same constant is added to every entry, because the constant cancels. So subtract the largest entry, m = \max_j z_j:
\begin{aligned}
\log \sum_j e^{z_j}
&= \log \Bigl( e^{m} \sum_j e^{z_j - m} \Bigr) \\
&= m + \log \sum_j e^{z_j - m}
\end{aligned}
Now every exponent is at most zero, one of them is zero, and the sum lies between 1 and the number of entries. Nothing can overflow. Some terms may underflow to zero, but those are the ones that would not have shown up in the result anyway.
def log_sum_exp(z):
m = max(z)
return m + math.log(sum(math.exp(v - m) for v in z))
def softmax(z):
total = log_sum_exp(z)
return [math.exp(v - total) for v in z]
If you need the logarithm of a softmax, and a cross-entropy loss does, never take the logarithm of the result. Use \log p_i = z_i - \operatorname{lse}(z) directly. Where p_i has underflowed to zero, its logarithm is gone; the difference is still accurate.
The part that I had missed
I knew the trick as a safety belt. What I had missed is that the log-sum-exp is the more natural object of the two. It is a smooth version of the maximum,
\max_j z_j \;\le\; \operatorname{lse}(z) \;\le\; \max_j z_j + \log n ,
and its gradient is the softmax:
\frac{\partial}{\partial z_i} \operatorname{lse}(z) = \frac{e^{z_i}}{\sum_j e^{z_j}} .
Seen from there, the derivative of the cross-entropy with respect to the logits, p - y, needs no page of algebra. The loss for the true class t is \operatorname{lse}(z) - z_t; the first term contributes p, the second the one-hot vector y. I have derived that by hand with the quotient rule more often than I would like to admit. For the version with a pencil, in Vietnamese, see the post on backpropagation.','The softmax of a vector z is the friendliest formula in machine learning:',481,'en','2024-12-13 17:00:00','2024-12-13 17:00:00',1,0,'','','2026-11-20 15:39:00.879421','2026-11-20 15:39:00.879430','Lan Okafor',NULL,'[]',NULL);
INSERT INTO "blog_post" VALUES(3,'_posts/2025-02-08-variance-in-one-pass.md','{"title": "6644637210dff489", "body": "a6d6efd4a7d7db71", "language": "50eac10e7966a04e", "subtitle": "5660dbb6850b0e5f", "summary": "12ae32cb1ec02d01", "seo_title": "12ae32cb1ec02d01", "seo_description": "12ae32cb1ec02d01", "author": "b5f5309bec5dacc3", "tags": "27028aea02cb6a9c", "revised_at": "74234e98afe7498f", "unlisted": "fcbcf165908dd18a", "published_at": "52f3d10d941cb002", "date_known": "b5bea41b6c623f7c", "slug": "f09cf27e491914b3", "cover": "d4735e3a265e16ee"}','2:26fc38bfe9d9','Variance in one pass','The textbook formula said minus nothing, and the data said fourteen','variance-in-one-pass','','Four readings from a sensor: 3, 8, 9 and 12. Their sample variance is 14. The sensor has an offset, so what arrives is a large constant plus those four values. An offset moves the mean and leaves the variance alone; every first course says so.

Here is what the one-pass formula $$\frac{1}{n-1}\bigl(\sum x_i^2 - \tfrac{1}{n}(\sum x_i)^2\bigr)$$ makes of it in double precision.

| Offset | Textbook formula | Welford''s method |
|-------:|-----------------:|:----------------:|
| 0 | 14 | 14 |
| 10⁶ | 14 | 14.0000000001 |
| 10⁸ | 13.33 | 13.99999999 |
| 10⁹ | 0 | 14.0000001 |
| 10¹⁰ | 21,845.33 | 14.000002 |
{: .numbers}

Variances of zero and of twenty-one thousand, from the same four numbers. Nothing crashed and nothing warned.

## What happens

The formula subtracts two huge numbers that are almost equal. With an offset of $$10^{9}$$ both sums are about $$4 \cdot 10^{18}$$. A double holds roughly sixteen significant digits, so neighbouring doubles of that size are $$512$$ apart. The difference that we want, $$42$$, falls between two of them.

This is called *catastrophic cancellation*, and the name is unfair. The subtraction itself is exact. The catastrophe happened earlier, when the squares were rounded; the subtraction only brings it to light.

## Welford''s way

Keep the mean so far, and a sum of squared distances from it. Each new value corrects both:

$$
\begin{aligned}
\mu_n &= \mu_{n-1} + \frac{x_n - \mu_{n-1}}{n} \\
M_n &= M_{n-1} + (x_n - \mu_{n-1})(x_n - \mu_n)
\end{aligned}
$$

The variance is $$M_n / (n - 1)$$. No large number is ever squared, and the data need not be stored. In Python:

```python
def variance(values):
    count, mean, squares = 0, 0.0, 0.0
    for value in values:
        count += 1
        distance = value - mean
        mean += distance / count
        squares += distance * (value - mean)
    return squares / (count - 1)
```

The same in C++, where I met the bug:

```cpp
double variance(const std::vector<double>& values) {
    double mean = 0.0, squares = 0.0;
    std::size_t count = 0;
    for (double value : values) {
        const double distance = value - mean;
        mean += distance / static_cast<double>(++count);
        squares += distance * (value - mean);
    }
    return squares / static_cast<double>(count - 1);
}
```

And in C#, where a colleague in this story met it a week later:

```csharp
static double Variance(IEnumerable<double> values)
{
    double mean = 0, squares = 0;
    var count = 0;
    foreach (var value in values)
    {
        var distance = value - mean;
        mean += distance / ++count;
        squares += distance * (value - mean);
    }
    return squares / (count - 1);
}
```

One distance is taken from the *old* mean and the other from the *new* one. Taking both from the same mean looks like a tidy-up and is a bug; I have now made it in all three languages.
{: .box-warning}

## When not to bother

If all the data is in memory, two passes are simpler: mean first, then the average squared distance from it. Welford''s method earns its place when values arrive one at a time, or when partial results from several machines have to be merged.','<p>Four readings from a sensor: 3, 8, 9 and 12. Their sample variance is 14. The sensor has an offset, so what arrives is a large constant plus those four values. An offset moves the mean and leaves the variance alone; every first course says so.</p>
<p>Here is what the one-pass formula <math><semantics><mrow><mfrac><mn>1</mn><mrow><mi>n</mi><mo lspace="0" rspace="0">−</mo><mn>1</mn></mrow></mfrac><mo minsize="1.2em" maxsize="1.2em">(</mo><mo lspace="0">∑</mo><msubsup><mi>x</mi><mi>i</mi><mn>2</mn></msubsup><mo>−</mo><mfrac displaystyle="false"><mn>1</mn><mi>n</mi></mfrac><mo stretchy="false">(</mo><mo lspace="0">∑</mo><msub><mi>x</mi><mi>i</mi></msub><msup><mo stretchy="false">)</mo><mn>2</mn></msup><mo minsize="1.2em" maxsize="1.2em">)</mo></mrow><annotation encoding="application/x-tex">\frac{1}{n-1}\bigl(\sum x_i^2 - \tfrac{1}{n}(\sum x_i)^2\bigr)</annotation></semantics></math> makes of it in double precision.</p>
<div class="table-scroll" tabindex="0" role="group" aria-label="Table"><table class="numbers">
<thead>
<tr>
<th class="align-right">Offset</th>
<th class="align-right">Textbook formula</th>
<th class="align-center">Welford’s method</th>
</tr>
</thead>
<tbody>
<tr>
<td class="align-right">0</td>
<td class="align-right">14</td>
<td class="align-center">14</td>
</tr>
<tr>
<td class="align-right">10⁶</td>
<td class="align-right">14</td>
<td class="align-center">14.0000000001</td>
</tr>
<tr>
<td class="align-right">10⁸</td>
<td class="align-right">13.33</td>
<td class="align-center">13.99999999</td>
</tr>
<tr>
<td class="align-right">10⁹</td>
<td class="align-right">0</td>
<td class="align-center">14.0000001</td>
</tr>
<tr>
<td class="align-right">10¹⁰</td>
<td class="align-right">21,845.33</td>
<td class="align-center">14.000002</td>
</tr>
</tbody>
</table></div>
<p>Variances of zero and of twenty-one thousand, from the same four numbers. Nothing crashed and nothing warned.</p>
<h2 id="what-happens">What happens</h2>
<p>The formula subtracts two huge numbers that are almost equal. With an offset of <math><semantics><msup><mn>10</mn><mn>9</mn></msup><annotation encoding="application/x-tex">10^{9}</annotation></semantics></math> both sums are about <math><semantics><mrow><mn>4</mn><mo lspace="0.2222em" rspace="0.2222em">⋅</mo><msup><mn>10</mn><mn>18</mn></msup></mrow><annotation encoding="application/x-tex">4 \cdot 10^{18}</annotation></semantics></math>. A double holds roughly sixteen significant digits, so neighbouring doubles of that size are <math><semantics><mn>512</mn><annotation encoding="application/x-tex">512</annotation></semantics></math> apart. The difference that we want, <math><semantics><mn>42</mn><annotation encoding="application/x-tex">42</annotation></semantics></math>, falls between two of them.</p>
<p>This is called <em>catastrophic cancellation</em>, and the name is unfair. The subtraction itself is exact. The catastrophe happened earlier, when the squares were rounded; the subtraction only brings it to light.</p>
<h2 id="welfords-way">Welford’s way</h2>
<p>Keep the mean so far, and a sum of squared distances from it. Each new value corrects both:</p>
<div class="math-scroll" tabindex="0" role="group" aria-label="Formula"><math display="block"><semantics><mtable displaystyle="true" scriptlevel="0"><mtr><mtd class="math-right"><msub><mi>μ</mi><mi>n</mi></msub></mtd><mtd class="math-left"><mo>=</mo><msub><mi>μ</mi><mrow><mi>n</mi><mo lspace="0" rspace="0">−</mo><mn>1</mn></mrow></msub><mo>+</mo><mfrac><mrow><msub><mi>x</mi><mi>n</mi></msub><mo>−</mo><msub><mi>μ</mi><mrow><mi>n</mi><mo lspace="0" rspace="0">−</mo><mn>1</mn></mrow></msub></mrow><mi>n</mi></mfrac></mtd></mtr><mtr><mtd class="math-right"><msub><mi>M</mi><mi>n</mi></msub></mtd><mtd class="math-left"><mo>=</mo><msub><mi>M</mi><mrow><mi>n</mi><mo lspace="0" rspace="0">−</mo><mn>1</mn></mrow></msub><mo>+</mo><mo stretchy="false">(</mo><msub><mi>x</mi><mi>n</mi></msub><mo>−</mo><msub><mi>μ</mi><mrow><mi>n</mi><mo lspace="0" rspace="0">−</mo><mn>1</mn></mrow></msub><mo stretchy="false">)</mo><mo stretchy="false">(</mo><msub><mi>x</mi><mi>n</mi></msub><mo>−</mo><msub><mi>μ</mi><mi>n</mi></msub><mo stretchy="false">)</mo></mtd></mtr></mtable><annotation encoding="application/x-tex">\begin{aligned}
\mu_n &amp;= \mu_{n-1} + \frac{x_n - \mu_{n-1}}{n} \\
M_n &amp;= M_{n-1} + (x_n - \mu_{n-1})(x_n - \mu_n)
\end{aligned}</annotation></semantics></math></div>
<p>The variance is <math><semantics><mrow><msub><mi>M</mi><mi>n</mi></msub><mo lspace="0" rspace="0">/</mo><mo stretchy="false">(</mo><mi>n</mi><mo>−</mo><mn>1</mn><mo stretchy="false">)</mo></mrow><annotation encoding="application/x-tex">M_n / (n - 1)</annotation></semantics></math>. No large number is ever squared, and the data need not be stored. In Python:</p>
<figure class="code" data-language="python"><div class="highlight"><pre tabindex="0"><code class="language-python"><span class="k">def</span><span class="w"> </span><span class="nf">variance</span><span class="p">(</span><span class="n">values</span><span class="p">):</span>
    <span class="n">count</span><span class="p">,</span> <span class="n">mean</span><span class="p">,</span> <span class="n">squares</span> <span class="o">=</span> <span class="mi">0</span><span class="p">,</span> <span class="mf">0.0</span><span class="p">,</span> <span class="mf">0.0</span>
    <span class="k">for</span> <span class="n">value</span> <span class="ow">in</span> <span class="n">values</span><span class="p">:</span>
        <span class="n">count</span> <span class="o">+=</span> <span class="mi">1</span>
        <span class="n">distance</span> <span class="o">=</span> <span class="n">value</span> <span class="o">-</span> <span class="n">mean</span>
        <span class="n">mean</span> <span class="o">+=</span> <span class="n">distance</span> <span class="o">/</span> <span class="n">count</span>
        <span class="n">squares</span> <span class="o">+=</span> <span class="n">distance</span> <span class="o">*</span> <span class="p">(</span><span class="n">value</span> <span class="o">-</span> <span class="n">mean</span><span class="p">)</span>
    <span class="k">return</span> <span class="n">squares</span> <span class="o">/</span> <span class="p">(</span><span class="n">count</span> <span class="o">-</span> <span class="mi">1</span><span class="p">)</span>
</code></pre></div></figure>
<p>The same in C++, where I met the bug:</p>
<figure class="code" data-language="cpp"><div class="highlight"><pre tabindex="0"><code class="language-cpp"><span class="kt">double</span><span class="w"> </span><span class="nf">variance</span><span class="p">(</span><span class="k">const</span><span class="w"> </span><span class="n">std</span><span class="o">::</span><span class="n">vector</span><span class="o">&lt;</span><span class="kt">double</span><span class="o">&gt;&amp;</span><span class="w"> </span><span class="n">values</span><span class="p">)</span><span class="w"> </span><span class="p">{</span>
<span class="w">    </span><span class="kt">double</span><span class="w"> </span><span class="n">mean</span><span class="w"> </span><span class="o">=</span><span class="w"> </span><span class="mf">0.0</span><span class="p">,</span><span class="w"> </span><span class="n">squares</span><span class="w"> </span><span class="o">=</span><span class="w"> </span><span class="mf">0.0</span><span class="p">;</span>
<span class="w">    </span><span class="n">std</span><span class="o">::</span><span class="kt">size_t</span><span class="w"> </span><span class="n">count</span><span class="w"> </span><span class="o">=</span><span class="w"> </span><span class="mi">0</span><span class="p">;</span>
<span class="w">    </span><span class="k">for</span><span class="w"> </span><span class="p">(</span><span class="kt">double</span><span class="w"> </span><span class="n">value</span><span class="w"> </span><span class="o">:</span><span class="w"> </span><span class="n">values</span><span class="p">)</span><span class="w"> </span><span class="p">{</span>
<span class="w">        </span><span class="k">const</span><span class="w"> </span><span class="kt">double</span><span class="w"> </span><span class="n">distance</span><span class="w"> </span><span class="o">=</span><span class="w"> </span><span class="n">value</span><span class="w"> </span><span class="o">-</span><span class="w"> </span><span class="n">mean</span><span class="p">;</span>
<span class="w">        </span><span class="n">mean</span><span class="w"> </span><span class="o">+=</span><span class="w"> </span><span class="n">distance</span><span class="w"> </span><span class="o">/</span><span class="w"> </span><span class="k">static_cast</span><span class="o">&lt;</span><span class="kt">double</span><span class="o">&gt;</span><span class="p">(</span><span class="o">++</span><span class="n">count</span><span class="p">);</span>
<span class="w">        </span><span class="n">squares</span><span class="w"> </span><span class="o">+=</span><span class="w"> </span><span class="n">distance</span><span class="w"> </span><span class="o">*</span><span class="w"> </span><span class="p">(</span><span class="n">value</span><span class="w"> </span><span class="o">-</span><span class="w"> </span><span class="n">mean</span><span class="p">);</span>
<span class="w">    </span><span class="p">}</span>
<span class="w">    </span><span class="k">return</span><span class="w"> </span><span class="n">squares</span><span class="w"> </span><span class="o">/</span><span class="w"> </span><span class="k">static_cast</span><span class="o">&lt;</span><span class="kt">double</span><span class="o">&gt;</span><span class="p">(</span><span class="n">count</span><span class="w"> </span><span class="o">-</span><span class="w"> </span><span class="mi">1</span><span class="p">);</span>
<span class="p">}</span>
</code></pre></div></figure>
<p>And in C#, where a colleague in this story met it a week later:</p>
<figure class="code" data-language="csharp"><div class="highlight"><pre tabindex="0"><code class="language-csharp"><span class="k">static</span><span class="w"> </span><span class="kt">double</span><span class="w"> </span><span class="nf">Variance</span><span class="p">(</span><span class="n">IEnumerable</span><span class="o">&lt;</span><span class="kt">double</span><span class="o">&gt;</span><span class="w"> </span><span class="n">values</span><span class="p">)</span>
<span class="p">{</span>
<span class="w">    </span><span class="kt">double</span><span class="w"> </span><span class="n">mean</span><span class="w"> </span><span class="o">=</span><span class="w"> </span><span class="mi">0</span><span class="p">,</span><span class="w"> </span><span class="n">squares</span><span class="w"> </span><span class="o">=</span><span class="w"> </span><span class="mi">0</span><span class="p">;</span>
<span class="w">    </span><span class="kt">var</span><span class="w"> </span><span class="n">count</span><span class="w"> </span><span class="o">=</span><span class="w"> </span><span class="mi">0</span><span class="p">;</span>
<span class="w">    </span><span class="k">foreach</span><span class="w"> </span><span class="p">(</span><span class="kt">var</span><span class="w"> </span><span class="k">value</span><span class="w"> </span><span class="k">in</span><span class="w"> </span><span class="n">values</span><span class="p">)</span>
<span class="w">    </span><span class="p">{</span>
<span class="w">        </span><span class="kt">var</span><span class="w"> </span><span class="n">distance</span><span class="w"> </span><span class="o">=</span><span class="w"> </span><span class="k">value</span><span class="w"> </span><span class="o">-</span><span class="w"> </span><span class="n">mean</span><span class="p">;</span>
<span class="w">        </span><span class="n">mean</span><span class="w"> </span><span class="o">+=</span><span class="w"> </span><span class="n">distance</span><span class="w"> </span><span class="o">/</span><span class="w"> </span><span class="o">++</span><span class="n">count</span><span class="p">;</span>
<span class="w">        </span><span class="n">squares</span><span class="w"> </span><span class="o">+=</span><span class="w"> </span><span class="n">distance</span><span class="w"> </span><span class="o">*</span><span class="w"> </span><span class="p">(</span><span class="k">value</span><span class="w"> </span><span class="o">-</span><span class="w"> </span><span class="n">mean</span><span class="p">);</span>
<span class="w">    </span><span class="p">}</span>
<span class="w">    </span><span class="k">return</span><span class="w"> </span><span class="n">squares</span><span class="w"> </span><span class="o">/</span><span class="w"> </span><span class="p">(</span><span class="n">count</span><span class="w"> </span><span class="o">-</span><span class="w"> </span><span class="mi">1</span><span class="p">);</span>
<span class="p">}</span>
</code></pre></div></figure>
<aside class="callout callout-warning" role="note"><p class="callout-title">Warning</p>
<p>One distance is taken from the <em>old</em> mean and the other from the <em>new</em> one. Taking both from the same mean looks like a tidy-up and is a bug; I have now made it in all three languages.</p>
</aside>
<h2 id="when-not-to-bother">When not to bother</h2>
<p>If all the data is in memory, two passes are simpler: mean first, then the average squared distance from it. Welford’s method earns its place when values arrive one at a time, or when partial results from several machines have to be merged.</p>
','Four readings from a sensor: 3, 8, 9 and 12. Their sample variance is 14. The sensor has an offset, so what arrives is a large constant plus those four values. An offset moves the mean and leaves the variance alone; every first course says so.
Here is what the one-pass formula \frac{1}{n-1}\bigl(\sum x_i^2 - \tfrac{1}{n}(\sum x_i)^2\bigr) makes of it in double precision.
Offset
Textbook formula
Welford’s method
0
14
14
10⁶
14
14.0000000001
10⁸
13.33
13.99999999
10⁹
0
14.0000001
10¹⁰
21,845.33
14.000002
Variances of zero and of twenty-one thousand, from the same four numbers. Nothing crashed and nothing warned.
What happens
The formula subtracts two huge numbers that are almost equal. With an offset of 10^{9} both sums are about 4 \cdot 10^{18}. A double holds roughly sixteen significant digits, so neighbouring doubles of that size are 512 apart. The difference that we want, 42, falls between two of them.
This is called catastrophic cancellation, and the name is unfair. The subtraction itself is exact. The catastrophe happened earlier, when the squares were rounded; the subtraction only brings it to light.
Welford’s way
Keep the mean so far, and a sum of squared distances from it. Each new value corrects both:
\begin{aligned}
\mu_n &= \mu_{n-1} + \frac{x_n - \mu_{n-1}}{n} \\
M_n &= M_{n-1} + (x_n - \mu_{n-1})(x_n - \mu_n)
\end{aligned}
The variance is M_n / (n - 1). No large number is ever squared, and the data need not be stored. In Python:
def variance(values):
count, mean, squares = 0, 0.0, 0.0
for value in values:
count += 1
distance = value - mean
mean += distance / count
squares += distance * (value - mean)
return squares / (count - 1)
The same in C++, where I met the bug:
double variance(const std::vector<double>& values) {
double mean = 0.0, squares = 0.0;
std::size_t count = 0;
for (double value : values) {
const double distance = value - mean;
mean += distance / static_cast<double>(++count);
squares += distance * (value - mean);
}
return squares / static_cast<double>(count - 1);
}
And in C#, where a colleague in this story met it a week later:
static double Variance(IEnumerable<double> values)
{
double mean = 0, squares = 0;
var count = 0;
foreach (var value in values)
{
var distance = value - mean;
mean += distance / ++count;
squares += distance * (value - mean);
}
return squares / (count - 1);
}
One distance is taken from the old mean and the other from the new one. Taking both from the same mean looks like a tidy-up and is a bug; I have now made it in all three languages.
When not to bother
If all the data is in memory, two passes are simpler: mean first, then the average squared distance from it. Welford’s method earns its place when values arrive one at a time, or when partial results from several machines have to be merged.','Four readings from a sensor: 3, 8, 9 and 12. Their sample variance is 14. The sensor has an offset, so what arrives is a large constant plus those four values. An offset moves the mean and leaves the variance alone; every first course says so.',488,'en','2025-02-07 17:00:00','2025-02-07 17:00:00',1,0,'','','2026-11-20 15:39:01.006160','2026-11-20 15:39:01.006170','Lan Okafor',NULL,'[["What happens", "what-happens", []], ["Welford\u2019s way", "welfords-way", []], ["When not to bother", "when-not-to-bother", []]]',2);
INSERT INTO "blog_post" VALUES(4,'_posts/2025-03-22-the-ten-armed-testbed.md','{"title": "223bd37b840cb72c", "body": "174feb7fccbf7d99", "language": "50eac10e7966a04e", "subtitle": "fe6c4a5ed8c4b920", "summary": "12ae32cb1ec02d01", "seo_title": "12ae32cb1ec02d01", "seo_description": "12ae32cb1ec02d01", "author": "b5f5309bec5dacc3", "tags": "85b50243d98b5dfb", "revised_at": "74234e98afe7498f", "unlisted": "fcbcf165908dd18a", "published_at": "9f5f5d303825479c", "date_known": "b5bea41b6c623f7c", "slug": "b11f391eefec13e6", "cover": "4e07408562bedb8b"}','2:26fc38bfe9d9','The ten-armed testbed, from scratch','A famous figure in sixty lines of plain Python','the-ten-armed-testbed','','Every course on reinforcement learning shows the same figure: ten slot machines, a few ways of choosing between them, and curves of how often each way picks the best one. The experiment comes from the second chapter of Sutton and Barto''s textbook. I had looked at the figure often enough to be able to draw it, so I wanted to know whether I could also *compute* it.

## The set-up

Each run draws ten true values from a standard normal distribution. Pulling arm $$a$$ returns its true value plus normal noise of variance one. An agent plays a thousand steps, estimating each arm by the mean of what it has paid so far. Then everything is averaged over 2,000 runs.

The agents differ in one line:

```python
def epsilon_greedy(estimates, epsilon, rng):
    if rng.random() < epsilon:
        return rng.randrange(len(estimates))
    best = max(estimates)
    return rng.choice([a for a, value in enumerate(estimates) if value == best])
```

The other rule, UCB, is optimistic instead of random. It adds a bonus to arms that were tried rarely, and takes the maximum:

$$
A_t = \operatorname*{arg\,max}_a \left[ Q_t(a) + c \sqrt{\frac{\ln t}{N_t(a)}} \right]
$$

## The result

![Share of runs that chose the best arm at each of 1,000 steps: UCB ends near 85 per cent, epsilon 0.1 near 81, epsilon 0.01 near 59 and still rising, greedy flat at 37.](/assets/img/ten-armed-testbed.png "Average of 2,000 runs. Greedy settles early and for good.")

| Rule | Best arm chosen, last 50 steps | Mean reward, last 50 steps |
|:-----|------:|------:|
| greedy | 36.9 % | 1.04 |
| $$\varepsilon = 0.01$$ | 58.8 % | 1.32 |
| $$\varepsilon = 0.1$$ | 80.6 % | 1.36 |
| UCB, $$c = 2$$ | 85.2 % | 1.48 |

With 2,000 runs the standard error of each percentage is about one point, so the order is safe and the last digit is not.

## Three things I did not expect

1. **Ties decide the beginning.** My first version used `max` with its default behaviour, which returns the *first* of several equal estimates. All arms start at zero, so arm 0 was tried first in every run. Here that is harmless, because the arms are drawn alike. In a problem where arm 0 is special, it would have been a result.
2. **Greedy is worse than it looks.** Its reward of 1.04 does not seem so far from 1.36. But it chooses the best arm in a third of the runs and hardly ever *changes its mind* in the others.
3. **$$\varepsilon = 0.01$$ has not finished.** Its curve is still climbing at step 1,000. Cut the figure at 500 steps and you would rank it far behind; let it run long enough and it overtakes $$\varepsilon = 0.1$$, which keeps wasting one step in ten.

The third point bothers me most, because the length of an experiment is the parameter that is discussed least. It went straight into the last column of [my log](/blog/why-i-keep-a-reproduction-log/).','<p>Every course on reinforcement learning shows the same figure: ten slot machines, a few ways of choosing between them, and curves of how often each way picks the best one. The experiment comes from the second chapter of Sutton and Barto’s textbook. I had looked at the figure often enough to be able to draw it, so I wanted to know whether I could also <em>compute</em> it.</p>
<h2 id="the-set-up">The set-up</h2>
<p>Each run draws ten true values from a standard normal distribution. Pulling arm <math><semantics><mi>a</mi><annotation encoding="application/x-tex">a</annotation></semantics></math> returns its true value plus normal noise of variance one. An agent plays a thousand steps, estimating each arm by the mean of what it has paid so far. Then everything is averaged over 2,000 runs.</p>
<p>The agents differ in one line:</p>
<figure class="code" data-language="python"><div class="highlight"><pre tabindex="0"><code class="language-python"><span class="k">def</span><span class="w"> </span><span class="nf">epsilon_greedy</span><span class="p">(</span><span class="n">estimates</span><span class="p">,</span> <span class="n">epsilon</span><span class="p">,</span> <span class="n">rng</span><span class="p">):</span>
    <span class="k">if</span> <span class="n">rng</span><span class="o">.</span><span class="n">random</span><span class="p">()</span> <span class="o">&lt;</span> <span class="n">epsilon</span><span class="p">:</span>
        <span class="k">return</span> <span class="n">rng</span><span class="o">.</span><span class="n">randrange</span><span class="p">(</span><span class="nb">len</span><span class="p">(</span><span class="n">estimates</span><span class="p">))</span>
    <span class="n">best</span> <span class="o">=</span> <span class="nb">max</span><span class="p">(</span><span class="n">estimates</span><span class="p">)</span>
    <span class="k">return</span> <span class="n">rng</span><span class="o">.</span><span class="n">choice</span><span class="p">([</span><span class="n">a</span> <span class="k">for</span> <span class="n">a</span><span class="p">,</span> <span class="n">value</span> <span class="ow">in</span> <span class="nb">enumerate</span><span class="p">(</span><span class="n">estimates</span><span class="p">)</span> <span class="k">if</span> <span class="n">value</span> <span class="o">==</span> <span class="n">best</span><span class="p">])</span>
</code></pre></div></figure>
<p>The other rule, UCB, is optimistic instead of random. It adds a bonus to arms that were tried rarely, and takes the maximum:</p>
<div class="math-scroll" tabindex="0" role="group" aria-label="Formula"><math display="block"><semantics><mrow><msub><mi>A</mi><mi>t</mi></msub><mo>=</mo><mrow><munder><mrow><mspace></mspace><mi>arg max</mi></mrow><mi>a</mi></munder><mo lspace="0.1667em">⁡</mo><mrow><mo>[</mo><msub><mi>Q</mi><mi>t</mi></msub><mo stretchy="false">(</mo><mi>a</mi><mo stretchy="false">)</mo><mo>+</mo><mi>c</mi><msqrt><mfrac><mrow><mrow><mspace></mspace><mi>ln</mi></mrow><mo lspace="0.1667em">⁡</mo><mi>t</mi></mrow><mrow><msub><mi>N</mi><mi>t</mi></msub><mo stretchy="false">(</mo><mi>a</mi><mo stretchy="false">)</mo></mrow></mfrac></msqrt><mo>]</mo></mrow></mrow></mrow><annotation encoding="application/x-tex">A_t = \operatorname*{arg\,max}_a \left[ Q_t(a) + c \sqrt{\frac{\ln t}{N_t(a)}} \right]</annotation></semantics></math></div>
<h2 id="the-result">The result</h2>
<figure><img src="/media/images/0ee2a70cf5afb3b32676.png" alt="Share of runs that chose the best arm at each of 1,000 steps: UCB ends near 85 per cent, epsilon 0.1 near 81, epsilon 0.01 near 59 and still rising, greedy flat at 37." data-original="/assets/img/ten-armed-testbed.png" width="1200" height="675"><figcaption>Average of 2,000 runs. Greedy settles early and for good.</figcaption>
</figure>
<div class="table-scroll" tabindex="0" role="group" aria-label="Table"><table>
<thead>
<tr>
<th class="align-left">Rule</th>
<th class="align-right">Best arm chosen, last 50 steps</th>
<th class="align-right">Mean reward, last 50 steps</th>
</tr>
</thead>
<tbody>
<tr>
<td class="align-left">greedy</td>
<td class="align-right">36.9 %</td>
<td class="align-right">1.04</td>
</tr>
<tr>
<td class="align-left"><math><semantics><mrow><mi>ε</mi><mo>=</mo><mn>0.01</mn></mrow><annotation encoding="application/x-tex">\varepsilon = 0.01</annotation></semantics></math></td>
<td class="align-right">58.8 %</td>
<td class="align-right">1.32</td>
</tr>
<tr>
<td class="align-left"><math><semantics><mrow><mi>ε</mi><mo>=</mo><mn>0.1</mn></mrow><annotation encoding="application/x-tex">\varepsilon = 0.1</annotation></semantics></math></td>
<td class="align-right">80.6 %</td>
<td class="align-right">1.36</td>
</tr>
<tr>
<td class="align-left">UCB, <math><semantics><mrow><mi>c</mi><mo>=</mo><mn>2</mn></mrow><annotation encoding="application/x-tex">c = 2</annotation></semantics></math></td>
<td class="align-right">85.2 %</td>
<td class="align-right">1.48</td>
</tr>
</tbody>
</table></div>
<p>With 2,000 runs the standard error of each percentage is about one point, so the order is safe and the last digit is not.</p>
<h2 id="three-things-i-did-not-expect">Three things I did not expect</h2>
<ol>
<li><strong>Ties decide the beginning.</strong> My first version used <code>max</code> with its default behaviour, which returns the <em>first</em> of several equal estimates. All arms start at zero, so arm 0 was tried first in every run. Here that is harmless, because the arms are drawn alike. In a problem where arm 0 is special, it would have been a result.</li>
<li><strong>Greedy is worse than it looks.</strong> Its reward of 1.04 does not seem so far from 1.36. But it chooses the best arm in a third of the runs and hardly ever <em>changes its mind</em> in the others.</li>
<li><strong><math><semantics><mrow><mi>ε</mi><mo>=</mo><mn>0.01</mn></mrow><annotation encoding="application/x-tex">\varepsilon = 0.01</annotation></semantics></math> has not finished.</strong> Its curve is still climbing at step 1,000. Cut the figure at 500 steps and you would rank it far behind; let it run long enough and it overtakes <math><semantics><mrow><mi>ε</mi><mo>=</mo><mn>0.1</mn></mrow><annotation encoding="application/x-tex">\varepsilon = 0.1</annotation></semantics></math>, which keeps wasting one step in ten.</li>
</ol>
<p>The third point bothers me most, because the length of an experiment is the parameter that is discussed least. It went straight into the last column of <a href="/blog/why-i-keep-a-reproduction-log/">my log</a>.</p>
','Every course on reinforcement learning shows the same figure: ten slot machines, a few ways of choosing between them, and curves of how often each way picks the best one. The experiment comes from the second chapter of Sutton and Barto’s textbook. I had looked at the figure often enough to be able to draw it, so I wanted to know whether I could also compute it.
The set-up
Each run draws ten true values from a standard normal distribution. Pulling arm a returns its true value plus normal noise of variance one. An agent plays a thousand steps, estimating each arm by the mean of what it has paid so far. Then everything is averaged over 2,000 runs.
The agents differ in one line:
def epsilon_greedy(estimates, epsilon, rng):
if rng.random() < epsilon:
return rng.randrange(len(estimates))
best = max(estimates)
return rng.choice([a for a, value in enumerate(estimates) if value == best])
The other rule, UCB, is optimistic instead of random. It adds a bonus to arms that were tried rarely, and takes the maximum:
A_t = \operatorname*{arg\,max}_a \left[ Q_t(a) + c \sqrt{\frac{\ln t}{N_t(a)}} \right]
The result
Average of 2,000 runs. Greedy settles early and for good.
Rule
Best arm chosen, last 50 steps
Mean reward, last 50 steps
greedy
36.9 %
1.04
\varepsilon = 0.01
58.8 %
1.32
\varepsilon = 0.1
80.6 %
1.36
UCB, c = 2
85.2 %
1.48
With 2,000 runs the standard error of each percentage is about one point, so the order is safe and the last digit is not.
Three things I did not expect
Ties decide the beginning. My first version used max with its default behaviour, which returns the first of several equal estimates. All arms start at zero, so arm 0 was tried first in every run. Here that is harmless, because the arms are drawn alike. In a problem where arm 0 is special, it would have been a result.
Greedy is worse than it looks. Its reward of 1.04 does not seem so far from 1.36. But it chooses the best arm in a third of the runs and hardly ever changes its mind in the others.
\varepsilon = 0.01 has not finished. Its curve is still climbing at step 1,000. Cut the figure at 500 steps and you would rank it far behind; let it run long enough and it overtakes \varepsilon = 0.1, which keeps wasting one step in ten.
The third point bothers me most, because the length of an experiment is the parameter that is discussed least. It went straight into the last column of my log.','Every course on reinforcement learning shows the same figure: ten slot machines, a few ways of choosing between them, and curves of how often each way picks the best one. The experiment comes from the second chapter of Sutton and Barto’s textbook. I had looked at the figure often enough to be able…',455,'en','2025-03-21 17:00:00','2025-03-21 17:00:00',1,0,'','','2026-11-20 15:39:01.066460','2026-11-20 15:39:01.066468','Lan Okafor',NULL,'[["The set-up", "the-set-up", []], ["The result", "the-result", []], ["Three things I did not expect", "three-things-i-did-not-expect", []]]',3);
INSERT INTO "blog_post" VALUES(5,'_posts/2025-04-05-tools-i-stopped-using.md','{"title": "9eee613e3d6bac9c", "body": "0cfc06640105e85e", "language": "50eac10e7966a04e", "subtitle": "12ae32cb1ec02d01", "summary": "12ae32cb1ec02d01", "seo_title": "12ae32cb1ec02d01", "seo_description": "12ae32cb1ec02d01", "author": "b5f5309bec5dacc3", "tags": "feccd0b69930daef", "revised_at": "74234e98afe7498f", "unlisted": "fcbcf165908dd18a", "published_at": "74234e98afe7498f", "date_known": "b5bea41b6c623f7c", "slug": "ffae8c1fe7465b28", "cover": "74234e98afe7498f"}','2:26fc38bfe9d9','Tools I stopped using','','tools-i-stopped-using','','I took this post off the site because it was mostly complaining. It stays in the folder, with `published: false`, until I have something kinder to say about notebooks with forty cells.','<p>I took this post off the site because it was mostly complaining. It stays in the folder, with <code>published: false</code>, until I have something kinder to say about notebooks with forty cells.</p>
','I took this post off the site because it was mostly complaining. It stays in the folder, with published: false, until I have something kinder to say about notebooks with forty cells.','I took this post off the site because it was mostly complaining. It stays in the folder, with published: false, until I have something kinder to say about notebooks with forty cells.',32,'en',NULL,NULL,1,0,'','','2026-11-20 15:39:01.082902','2026-11-20 15:39:01.082919','Lan Okafor',NULL,'[]',NULL);
INSERT INTO "blog_post" VALUES(6,'_posts/2025-05-10-lan-truyen-nguoc-bang-tay.md','{"title": "16b3238e24ae6952", "body": "c8d3f97dbba197ad", "language": "e06289fd9cc22473", "subtitle": "cbd52f8ea83b6df0", "summary": "12ae32cb1ec02d01", "seo_title": "12ae32cb1ec02d01", "seo_description": "12ae32cb1ec02d01", "author": "b5f5309bec5dacc3", "tags": "fd2a08d011d4afed", "revised_at": "74234e98afe7498f", "unlisted": "fcbcf165908dd18a", "published_at": "9f3be295499ffb02", "date_known": "b5bea41b6c623f7c", "slug": "8420b8f8fe592416", "cover": "74234e98afe7498f"}','2:26fc38bfe9d9','Lan truyền ngược, tính bằng tay','Một nơ-ron, hai tham số, và một phép thử mà ai cũng làm được','lan-truyen-nguoc-bang-tay','','Tôi đã đọc về lan truyền ngược nhiều lần trước khi thật sự tính nó một lần. Bài này làm đúng một việc: tính gradient của một nơ-ron duy nhất bằng giấy bút, rồi kiểm tra lại bằng máy. Không có ma trận, không có thư viện.

## Bài toán

Nơ-ron nhận một số $$x$$, nhân với trọng số $$w$$, cộng độ lệch $$b$$, rồi đưa qua hàm sigmoid:

$$
z = wx + b, \qquad y = \sigma(z) = \frac{1}{1 + e^{-z}}
$$

Nhãn đúng là $$t = 1$$, nên hàm mất mát là entropy chéo $$L = -\log y$$. Ta lấy $$x = 2$$, $$w = 0{,}5$$ và $$b = -1$$. Những con số này được chọn để phép tính gọn: $$z = 0$$, do đó $$y = 0{,}5$$ và $$L = \log 2 \approx 0{,}693$$.

## Đi ngược lại

Quy tắc dây chuyền nói rằng ta chỉ cần nhân các đạo hàm dọc đường đi, từ mất mát trở về tham số:

$$
\begin{aligned}
\frac{\partial L}{\partial y} &= -\frac{1}{y} = -2 \\
\frac{\partial y}{\partial z} &= y(1 - y) = 0{,}25 \\
\frac{\partial L}{\partial z} &= -2 \cdot 0{,}25 = -0{,}5 \\
\frac{\partial L}{\partial w} &= \frac{\partial L}{\partial z} \cdot x = -0{,}5 \cdot 2 = -1 \\
\frac{\partial L}{\partial b} &= \frac{\partial L}{\partial z} = -0{,}5
\end{aligned}
$$

Hãy nhìn dòng thứ ba. Hai phân số khá xấu nhân với nhau cho ra đúng $$y - t = 0{,}5 - 1$$. Đây không phải là sự tình cờ: sigmoid và entropy chéo được ghép đôi chính vì đạo hàm của chúng triệt tiêu lẫn nhau đẹp như vậy.

## Kiểm tra bằng máy

Đừng tin phép tính của mình, kể cả khi nó đẹp. Ta dịch $$w$$ một chút về hai phía rồi xem mất mát thay đổi ra sao:

```python
import math

def loss(w, b=-1.0, x=2.0):
    return -math.log(1 / (1 + math.exp(-(w * x + b))))

h = 1e-5
print((loss(0.5 + h) - loss(0.5 - h)) / (2 * h))
```

```text
-0.9999999999898977
```

Sai khác so với $$-1$$ chỉ bắt đầu từ chữ số thứ mười một.

Sai phân trung tâm có sai số cỡ $$h^2$$, nhưng $$h$$ quá nhỏ thì lỗi làm tròn lại lớn lên. Với số thực 64 bit, $$h = 10^{-5}$$ là một lựa chọn an toàn.
{: .box-note}

## Điều tôi rút ra

Lan truyền ngược không phải là một công thức mới. Nó là quy tắc dây chuyền, cộng thêm một quyết định về *thứ tự*: tính từ mất mát trở về, để mỗi đạo hàm trung gian chỉ phải tính một lần. Một mạng có một triệu tham số cũng chỉ là chuỗi phép nhân này, dài hơn và xếp thành bảng.

Nếu bạn muốn xem cùng kết quả $$y - t$$ xuất hiện theo một con đường khác, hãy đọc [bài về softmax](/blog/softmax-without-overflow/) (tiếng Anh).','<p>Tôi đã đọc về lan truyền ngược nhiều lần trước khi thật sự tính nó một lần. Bài này làm đúng một việc: tính gradient của một nơ-ron duy nhất bằng giấy bút, rồi kiểm tra lại bằng máy. Không có ma trận, không có thư viện.</p>
<h2 id="bài-toán">Bài toán</h2>
<p>Nơ-ron nhận một số <math><semantics><mi>x</mi><annotation encoding="application/x-tex">x</annotation></semantics></math>, nhân với trọng số <math><semantics><mi>w</mi><annotation encoding="application/x-tex">w</annotation></semantics></math>, cộng độ lệch <math><semantics><mi>b</mi><annotation encoding="application/x-tex">b</annotation></semantics></math>, rồi đưa qua hàm sigmoid:</p>
<div class="math-scroll" tabindex="0" role="group" aria-label="Công thức"><math display="block"><semantics><mrow><mi>z</mi><mo>=</mo><mi>w</mi><mi>x</mi><mo>+</mo><mi>b</mi><mo>,</mo><mspace width="2em"></mspace><mi>y</mi><mo>=</mo><mi>σ</mi><mo stretchy="false">(</mo><mi>z</mi><mo stretchy="false">)</mo><mo>=</mo><mfrac><mn>1</mn><mrow><mn>1</mn><mo>+</mo><msup><mi>e</mi><mrow><mo lspace="0" rspace="0">−</mo><mi>z</mi></mrow></msup></mrow></mfrac></mrow><annotation encoding="application/x-tex">z = wx + b, \qquad y = \sigma(z) = \frac{1}{1 + e^{-z}}</annotation></semantics></math></div>
<p>Nhãn đúng là <math><semantics><mrow><mi>t</mi><mo>=</mo><mn>1</mn></mrow><annotation encoding="application/x-tex">t = 1</annotation></semantics></math>, nên hàm mất mát là entropy chéo <math><semantics><mrow><mi>L</mi><mo>=</mo><mo lspace="0" rspace="0">−</mo><mspace width="0.1667em"></mspace><mrow><mrow><mspace></mspace><mi>log</mi></mrow><mo lspace="0.1667em">⁡</mo><mi>y</mi></mrow></mrow><annotation encoding="application/x-tex">L = -\log y</annotation></semantics></math>. Ta lấy <math><semantics><mrow><mi>x</mi><mo>=</mo><mn>2</mn></mrow><annotation encoding="application/x-tex">x = 2</annotation></semantics></math>, <math><semantics><mrow><mi>w</mi><mo>=</mo><mn>0</mn><mo rspace="0">,</mo><mn>5</mn></mrow><annotation encoding="application/x-tex">w = 0{,}5</annotation></semantics></math> và <math><semantics><mrow><mi>b</mi><mo>=</mo><mo lspace="0" rspace="0">−</mo><mn>1</mn></mrow><annotation encoding="application/x-tex">b = -1</annotation></semantics></math>. Những con số này được chọn để phép tính gọn: <math><semantics><mrow><mi>z</mi><mo>=</mo><mn>0</mn></mrow><annotation encoding="application/x-tex">z = 0</annotation></semantics></math>, do đó <math><semantics><mrow><mi>y</mi><mo>=</mo><mn>0</mn><mo rspace="0">,</mo><mn>5</mn></mrow><annotation encoding="application/x-tex">y = 0{,}5</annotation></semantics></math> và <math><semantics><mrow><mi>L</mi><mo>=</mo><mrow><mrow><mspace></mspace><mi>log</mi></mrow><mo lspace="0.1667em">⁡</mo><mn>2</mn></mrow><mo>≈</mo><mn>0</mn><mo rspace="0">,</mo><mn>693</mn></mrow><annotation encoding="application/x-tex">L = \log 2 \approx 0{,}693</annotation></semantics></math>.</p>
<h2 id="đi-ngược-lại">Đi ngược lại</h2>
<p>Quy tắc dây chuyền nói rằng ta chỉ cần nhân các đạo hàm dọc đường đi, từ mất mát trở về tham số:</p>
<div class="math-scroll" tabindex="0" role="group" aria-label="Công thức"><math display="block"><semantics><mtable displaystyle="true" scriptlevel="0"><mtr><mtd class="math-right"><mfrac><mrow><mi>∂</mi><mi>L</mi></mrow><mrow><mi>∂</mi><mi>y</mi></mrow></mfrac></mtd><mtd class="math-left"><mo>=</mo><mo lspace="0" rspace="0">−</mo><mfrac><mn>1</mn><mi>y</mi></mfrac><mo>=</mo><mo lspace="0" rspace="0">−</mo><mn>2</mn></mtd></mtr><mtr><mtd class="math-right"><mfrac><mrow><mi>∂</mi><mi>y</mi></mrow><mrow><mi>∂</mi><mi>z</mi></mrow></mfrac></mtd><mtd class="math-left"><mo>=</mo><mi>y</mi><mo stretchy="false">(</mo><mn>1</mn><mo>−</mo><mi>y</mi><mo stretchy="false">)</mo><mo>=</mo><mn>0</mn><mo rspace="0">,</mo><mn>25</mn></mtd></mtr><mtr><mtd class="math-right"><mfrac><mrow><mi>∂</mi><mi>L</mi></mrow><mrow><mi>∂</mi><mi>z</mi></mrow></mfrac></mtd><mtd class="math-left"><mo>=</mo><mo lspace="0" rspace="0">−</mo><mn>2</mn><mo lspace="0.2222em" rspace="0.2222em">⋅</mo><mn>0</mn><mo rspace="0">,</mo><mn>25</mn><mo>=</mo><mo lspace="0" rspace="0">−</mo><mn>0</mn><mo rspace="0">,</mo><mn>5</mn></mtd></mtr><mtr><mtd class="math-right"><mfrac><mrow><mi>∂</mi><mi>L</mi></mrow><mrow><mi>∂</mi><mi>w</mi></mrow></mfrac></mtd><mtd class="math-left"><mo>=</mo><mfrac><mrow><mi>∂</mi><mi>L</mi></mrow><mrow><mi>∂</mi><mi>z</mi></mrow></mfrac><mo lspace="0.2222em" rspace="0.2222em">⋅</mo><mi>x</mi><mo>=</mo><mo lspace="0" rspace="0">−</mo><mn>0</mn><mo rspace="0">,</mo><mn>5</mn><mo lspace="0.2222em" rspace="0.2222em">⋅</mo><mn>2</mn><mo>=</mo><mo lspace="0" rspace="0">−</mo><mn>1</mn></mtd></mtr><mtr><mtd class="math-right"><mfrac><mrow><mi>∂</mi><mi>L</mi></mrow><mrow><mi>∂</mi><mi>b</mi></mrow></mfrac></mtd><mtd class="math-left"><mo>=</mo><mfrac><mrow><mi>∂</mi><mi>L</mi></mrow><mrow><mi>∂</mi><mi>z</mi></mrow></mfrac><mo>=</mo><mo lspace="0" rspace="0">−</mo><mn>0</mn><mo rspace="0">,</mo><mn>5</mn></mtd></mtr></mtable><annotation encoding="application/x-tex">\begin{aligned}
\frac{\partial L}{\partial y} &amp;= -\frac{1}{y} = -2 \\
\frac{\partial y}{\partial z} &amp;= y(1 - y) = 0{,}25 \\
\frac{\partial L}{\partial z} &amp;= -2 \cdot 0{,}25 = -0{,}5 \\
\frac{\partial L}{\partial w} &amp;= \frac{\partial L}{\partial z} \cdot x = -0{,}5 \cdot 2 = -1 \\
\frac{\partial L}{\partial b} &amp;= \frac{\partial L}{\partial z} = -0{,}5
\end{aligned}</annotation></semantics></math></div>
<p>Hãy nhìn dòng thứ ba. Hai phân số khá xấu nhân với nhau cho ra đúng <math><semantics><mrow><mi>y</mi><mo>−</mo><mi>t</mi><mo>=</mo><mn>0</mn><mo rspace="0">,</mo><mn>5</mn><mo>−</mo><mn>1</mn></mrow><annotation encoding="application/x-tex">y - t = 0{,}5 - 1</annotation></semantics></math>. Đây không phải là sự tình cờ: sigmoid và entropy chéo được ghép đôi chính vì đạo hàm của chúng triệt tiêu lẫn nhau đẹp như vậy.</p>
<h2 id="kiểm-tra-bằng-máy">Kiểm tra bằng máy</h2>
<p>Đừng tin phép tính của mình, kể cả khi nó đẹp. Ta dịch <math><semantics><mi>w</mi><annotation encoding="application/x-tex">w</annotation></semantics></math> một chút về hai phía rồi xem mất mát thay đổi ra sao:</p>
<figure class="code" data-language="python"><div class="highlight"><pre tabindex="0"><code class="language-python"><span class="kn">import</span><span class="w"> </span><span class="nn">math</span>

<span class="k">def</span><span class="w"> </span><span class="nf">loss</span><span class="p">(</span><span class="n">w</span><span class="p">,</span> <span class="n">b</span><span class="o">=-</span><span class="mf">1.0</span><span class="p">,</span> <span class="n">x</span><span class="o">=</span><span class="mf">2.0</span><span class="p">):</span>
    <span class="k">return</span> <span class="o">-</span><span class="n">math</span><span class="o">.</span><span class="n">log</span><span class="p">(</span><span class="mi">1</span> <span class="o">/</span> <span class="p">(</span><span class="mi">1</span> <span class="o">+</span> <span class="n">math</span><span class="o">.</span><span class="n">exp</span><span class="p">(</span><span class="o">-</span><span class="p">(</span><span class="n">w</span> <span class="o">*</span> <span class="n">x</span> <span class="o">+</span> <span class="n">b</span><span class="p">))))</span>

<span class="n">h</span> <span class="o">=</span> <span class="mf">1e-5</span>
<span class="nb">print</span><span class="p">((</span><span class="n">loss</span><span class="p">(</span><span class="mf">0.5</span> <span class="o">+</span> <span class="n">h</span><span class="p">)</span> <span class="o">-</span> <span class="n">loss</span><span class="p">(</span><span class="mf">0.5</span> <span class="o">-</span> <span class="n">h</span><span class="p">))</span> <span class="o">/</span> <span class="p">(</span><span class="mi">2</span> <span class="o">*</span> <span class="n">h</span><span class="p">))</span>
</code></pre></div></figure>
<figure class="code" data-language="text"><div class="highlight"><pre tabindex="0"><code class="language-text">-0.9999999999898977
</code></pre></div></figure>
<p>Sai khác so với <math><semantics><mrow><mo lspace="0" rspace="0">−</mo><mn>1</mn></mrow><annotation encoding="application/x-tex">-1</annotation></semantics></math> chỉ bắt đầu từ chữ số thứ mười một.</p>
<aside class="callout callout-note" role="note"><p class="callout-title">Ghi chú</p>
<p>Sai phân trung tâm có sai số cỡ <math><semantics><msup><mi>h</mi><mn>2</mn></msup><annotation encoding="application/x-tex">h^2</annotation></semantics></math>, nhưng <math><semantics><mi>h</mi><annotation encoding="application/x-tex">h</annotation></semantics></math> quá nhỏ thì lỗi làm tròn lại lớn lên. Với số thực 64 bit, <math><semantics><mrow><mi>h</mi><mo>=</mo><msup><mn>10</mn><mrow><mo lspace="0" rspace="0">−</mo><mn>5</mn></mrow></msup></mrow><annotation encoding="application/x-tex">h = 10^{-5}</annotation></semantics></math> là một lựa chọn an toàn.</p>
</aside>
<h2 id="điều-tôi-rút-ra">Điều tôi rút ra</h2>
<p>Lan truyền ngược không phải là một công thức mới. Nó là quy tắc dây chuyền, cộng thêm một quyết định về <em>thứ tự</em>: tính từ mất mát trở về, để mỗi đạo hàm trung gian chỉ phải tính một lần. Một mạng có một triệu tham số cũng chỉ là chuỗi phép nhân này, dài hơn và xếp thành bảng.</p>
<p>Nếu bạn muốn xem cùng kết quả <math><semantics><mrow><mi>y</mi><mo>−</mo><mi>t</mi></mrow><annotation encoding="application/x-tex">y - t</annotation></semantics></math> xuất hiện theo một con đường khác, hãy đọc <a href="/blog/softmax-without-overflow/">bài về softmax</a> (tiếng Anh).</p>
','Tôi đã đọc về lan truyền ngược nhiều lần trước khi thật sự tính nó một lần. Bài này làm đúng một việc: tính gradient của một nơ-ron duy nhất bằng giấy bút, rồi kiểm tra lại bằng máy. Không có ma trận, không có thư viện.
Bài toán
Nơ-ron nhận một số x, nhân với trọng số w, cộng độ lệch b, rồi đưa qua hàm sigmoid:
z = wx + b, \qquad y = \sigma(z) = \frac{1}{1 + e^{-z}}
Nhãn đúng là t = 1, nên hàm mất mát là entropy chéo L = -\log y. Ta lấy x = 2, w = 0{,}5 và b = -1. Những con số này được chọn để phép tính gọn: z = 0, do đó y = 0{,}5 và L = \log 2 \approx 0{,}693.
Đi ngược lại
Quy tắc dây chuyền nói rằng ta chỉ cần nhân các đạo hàm dọc đường đi, từ mất mát trở về tham số:
\begin{aligned}
\frac{\partial L}{\partial y} &= -\frac{1}{y} = -2 \\
\frac{\partial y}{\partial z} &= y(1 - y) = 0{,}25 \\
\frac{\partial L}{\partial z} &= -2 \cdot 0{,}25 = -0{,}5 \\
\frac{\partial L}{\partial w} &= \frac{\partial L}{\partial z} \cdot x = -0{,}5 \cdot 2 = -1 \\
\frac{\partial L}{\partial b} &= \frac{\partial L}{\partial z} = -0{,}5
\end{aligned}
Hãy nhìn dòng thứ ba. Hai phân số khá xấu nhân với nhau cho ra đúng y - t = 0{,}5 - 1. Đây không phải là sự tình cờ: sigmoid và entropy chéo được ghép đôi chính vì đạo hàm của chúng triệt tiêu lẫn nhau đẹp như vậy.
Kiểm tra bằng máy
Đừng tin phép tính của mình, kể cả khi nó đẹp. Ta dịch w một chút về hai phía rồi xem mất mát thay đổi ra sao:
import math
def loss(w, b=-1.0, x=2.0):
return -math.log(1 / (1 + math.exp(-(w * x + b))))
h = 1e-5
print((loss(0.5 + h) - loss(0.5 - h)) / (2 * h))
-0.9999999999898977
Sai khác so với -1 chỉ bắt đầu từ chữ số thứ mười một.
Sai phân trung tâm có sai số cỡ h^2, nhưng h quá nhỏ thì lỗi làm tròn lại lớn lên. Với số thực 64 bit, h = 10^{-5} là một lựa chọn an toàn.
Điều tôi rút ra
Lan truyền ngược không phải là một công thức mới. Nó là quy tắc dây chuyền, cộng thêm một quyết định về thứ tự: tính từ mất mát trở về, để mỗi đạo hàm trung gian chỉ phải tính một lần. Một mạng có một triệu tham số cũng chỉ là chuỗi phép nhân này, dài hơn và xếp thành bảng.
Nếu bạn muốn xem cùng kết quả y - t xuất hiện theo một con đường khác, hãy đọc bài về softmax (tiếng Anh).','Tôi đã đọc về lan truyền ngược nhiều lần trước khi thật sự tính nó một lần. Bài này làm đúng một việc: tính gradient của một nơ-ron duy nhất bằng giấy bút, rồi kiểm tra lại bằng máy. Không có ma trận, không có thư viện.',470,'vi','2025-05-09 17:00:00','2025-05-09 17:00:00',1,0,'','','2026-11-20 15:39:01.099061','2026-11-20 15:39:01.099069','Lan Okafor',NULL,'[["B\u00e0i to\u00e1n", "b\u00e0i-to\u00e1n", []], ["\u0110i ng\u01b0\u1ee3c l\u1ea1i", "\u0111i-ng\u01b0\u1ee3c-l\u1ea1i", []], ["Ki\u1ec3m tra b\u1eb1ng m\u00e1y", "ki\u1ec3m-tra-b\u1eb1ng-m\u00e1y", []], ["\u0110i\u1ec1u t\u00f4i r\u00fat ra", "\u0111i\u1ec1u-t\u00f4i-r\u00fat-ra", []]]',NULL);
INSERT INTO "blog_post" VALUES(7,'_posts/2025-06-28-momentum-in-a-narrow-valley.md','{"title": "336a985a48da8bcf", "body": "e6f9f85c36cd8829", "language": "50eac10e7966a04e", "subtitle": "0e842a86708f4b20", "summary": "3ce09588daaeecc8", "seo_title": "12ae32cb1ec02d01", "seo_description": "12ae32cb1ec02d01", "author": "b5f5309bec5dacc3", "tags": "bab40d049ece08f5", "revised_at": "b59ce176896a50c3", "unlisted": "fcbcf165908dd18a", "published_at": "4397ac70fd04078c", "date_known": "b5bea41b6c623f7c", "slug": "4e0b05ea48157a92", "cover": "74234e98afe7498f"}','2:26fc38bfe9d9','Momentum in a narrow valley','Why the square root of the condition number is worth a page of algebra','momentum-in-a-narrow-valley','Plain gradient descent and momentum on the simplest narrow valley: two rates, a table of step counts, and a hump that is not a bug.','Gradient descent has one enemy that can be understood completely: the narrow valley. Take the simplest one,

$$
f(x, y) = \tfrac{1}{2} \left( x^2 + \tfrac{1}{\kappa}\, y^2 \right),
$$

where $$\kappa \ge 1$$ is the condition number. In the direction of $$x$$ the walls are steep; along $$y$$ the floor is almost flat. A step that is safe for the walls is tiny for the floor.

## Two rates

With the best constant step size, plain gradient descent shrinks the error in each step by

$$
\rho_{\text{GD}} = \frac{\kappa - 1}{\kappa + 1} .
$$

Momentum keeps a running velocity, $$v \leftarrow \beta v - \eta \nabla f$$, and moves by it. With the best $$\beta$$ and $$\eta$$ for a quadratic,[^polyak] the error shrinks in the long run by

$$
\rho_{\text{HB}} = \frac{\sqrt{\kappa} - 1}{\sqrt{\kappa} + 1} .
$$

That square root looks modest. For $$\kappa = 100$$ the two rates are $$0.980$$ and $$0.818$$. Rates multiply, so what counts is how many steps it takes to gain a digit: about 115 with the first and 11.5 with the second.

## Checking it

I started at $$(1, 1)$$ and counted steps until the distance to the minimum was below $$10^{-6}$$.

| Condition number | Gradient descent | With momentum | Ratio |
|-----:|-----:|-----:|-----:|
| 10 | 71 | 27 | 2.6 |
| 100 | 709 | 95 | 7.5 |
| 1,000 | 7,082 | 321 | 22 |

The ratio grows like $$\sqrt{\kappa}$$, as it should, and stays a little below the promise of the formula.

<figure>
  <img src="/assets/img/momentum.png" alt="Distance to the minimum against the step, on a logarithmic axis. Gradient descent falls in a straight line and needs 700 steps; momentum first rises, then falls much more steeply.">
  <figcaption>Condition number 100. The dashed curve rises before it falls.</figcaption>
</figure>

That little hump at the start is the reason for the missing part of the promise, and it is not a bug.

> [!WARNING]
> At the best parameters the two eigenvalues of the momentum step coincide. The error then behaves like $$n \rho^n$$, not like $$\rho^n$$, and for a few steps the factor $$n$$ wins. Anybody who stops a run at the first rise of the loss will stop this one.

## What carries over

A loss surface is not a quadratic, and nobody knows $$\kappa$$ in advance. Two things carry over all the same. The gain from momentum is largest exactly where plain descent is slowest, so it is cheap insurance. And a loss that goes *up* for a moment is not by itself a reason to lower the learning rate.

I used to think of momentum as a ball that rolls downhill. The ball explains the overshoot but hides the square root. These days I think of it as a method with a memory of one step, which is just enough to tell a wall from a floor.[^chebyshev]

[^polyak]: Polyak''s choice is $$\eta = 4 / (1 + \sqrt{1/\kappa})^2$$ and $$\beta = \rho_{\text{HB}}^2$$ for this function, whose largest curvature is one.

[^chebyshev]: With a longer memory one arrives at the Chebyshev iteration and at conjugate gradients, which need no tuning on a quadratic at all.','<p>Gradient descent has one enemy that can be understood completely: the narrow valley. Take the simplest one,</p>
<div class="math-scroll" tabindex="0" role="group" aria-label="Formula"><math display="block"><semantics><mrow><mi>f</mi><mo stretchy="false">(</mo><mi>x</mi><mo>,</mo><mi>y</mi><mo stretchy="false">)</mo><mo>=</mo><mfrac displaystyle="false"><mn>1</mn><mn>2</mn></mfrac><mrow><mo lspace="0.1667em">(</mo><msup><mi>x</mi><mn>2</mn></msup><mo>+</mo><mfrac displaystyle="false"><mn>1</mn><mi>κ</mi></mfrac><mspace width="0.16666667em"></mspace><msup><mi>y</mi><mn>2</mn></msup><mo rspace="0.1667em">)</mo></mrow><mo rspace="0">,</mo></mrow><annotation encoding="application/x-tex">f(x, y) = \tfrac{1}{2} \left( x^2 + \tfrac{1}{\kappa}\, y^2 \right),</annotation></semantics></math></div>
<p>where <math><semantics><mrow><mi>κ</mi><mo>≥</mo><mn>1</mn></mrow><annotation encoding="application/x-tex">\kappa \ge 1</annotation></semantics></math> is the condition number. In the direction of <math><semantics><mi>x</mi><annotation encoding="application/x-tex">x</annotation></semantics></math> the walls are steep; along <math><semantics><mi>y</mi><annotation encoding="application/x-tex">y</annotation></semantics></math> the floor is almost flat. A step that is safe for the walls is tiny for the floor.</p>
<h2 id="two-rates">Two rates</h2>
<p>With the best constant step size, plain gradient descent shrinks the error in each step by</p>
<div class="math-scroll" tabindex="0" role="group" aria-label="Formula"><math display="block"><semantics><mrow><msub><mi>ρ</mi><mtext>GD</mtext></msub><mo>=</mo><mfrac><mrow><mi>κ</mi><mo>−</mo><mn>1</mn></mrow><mrow><mi>κ</mi><mo>+</mo><mn>1</mn></mrow></mfrac><mi>.</mi></mrow><annotation encoding="application/x-tex">\rho_{\text{GD}} = \frac{\kappa - 1}{\kappa + 1} .</annotation></semantics></math></div>
<p>Momentum keeps a running velocity, <math><semantics><mrow><mi>v</mi><mo stretchy="false">←</mo><mi>β</mi><mi>v</mi><mo>−</mo><mi>η</mi><mrow><mspace></mspace><mi mathvariant="normal">∇</mi></mrow><mi>f</mi></mrow><annotation encoding="application/x-tex">v \leftarrow \beta v - \eta \nabla f</annotation></semantics></math>, and moves by it. With the best <math><semantics><mi>β</mi><annotation encoding="application/x-tex">\beta</annotation></semantics></math> and <math><semantics><mi>η</mi><annotation encoding="application/x-tex">\eta</annotation></semantics></math> for a quadratic,<sup id="fnref:polyak"><a href="#fn:polyak" class="footnote" role="doc-noteref">1</a></sup> the error shrinks in the long run by</p>
<div class="math-scroll" tabindex="0" role="group" aria-label="Formula"><math display="block"><semantics><mrow><msub><mi>ρ</mi><mtext>HB</mtext></msub><mo>=</mo><mfrac><mrow><msqrt><mi>κ</mi></msqrt><mo>−</mo><mn>1</mn></mrow><mrow><msqrt><mi>κ</mi></msqrt><mo>+</mo><mn>1</mn></mrow></mfrac><mi>.</mi></mrow><annotation encoding="application/x-tex">\rho_{\text{HB}} = \frac{\sqrt{\kappa} - 1}{\sqrt{\kappa} + 1} .</annotation></semantics></math></div>
<p>That square root looks modest. For <math><semantics><mrow><mi>κ</mi><mo>=</mo><mn>100</mn></mrow><annotation encoding="application/x-tex">\kappa = 100</annotation></semantics></math> the two rates are <math><semantics><mn>0.980</mn><annotation encoding="application/x-tex">0.980</annotation></semantics></math> and <math><semantics><mn>0.818</mn><annotation encoding="application/x-tex">0.818</annotation></semantics></math>. Rates multiply, so what counts is how many steps it takes to gain a digit: about 115 with the first and 11.5 with the second.</p>
<h2 id="checking-it">Checking it</h2>
<p>I started at <math><semantics><mrow><mo stretchy="false">(</mo><mn>1</mn><mo>,</mo><mn>1</mn><mo stretchy="false">)</mo></mrow><annotation encoding="application/x-tex">(1, 1)</annotation></semantics></math> and counted steps until the distance to the minimum was below <math><semantics><msup><mn>10</mn><mrow><mo lspace="0" rspace="0">−</mo><mn>6</mn></mrow></msup><annotation encoding="application/x-tex">10^{-6}</annotation></semantics></math>.</p>
<div class="table-scroll" tabindex="0" role="group" aria-label="Table"><table>
<thead>
<tr>
<th class="align-right">Condition number</th>
<th class="align-right">Gradient descent</th>
<th class="align-right">With momentum</th>
<th class="align-right">Ratio</th>
</tr>
</thead>
<tbody>
<tr>
<td class="align-right">10</td>
<td class="align-right">71</td>
<td class="align-right">27</td>
<td class="align-right">2.6</td>
</tr>
<tr>
<td class="align-right">100</td>
<td class="align-right">709</td>
<td class="align-right">95</td>
<td class="align-right">7.5</td>
</tr>
<tr>
<td class="align-right">1,000</td>
<td class="align-right">7,082</td>
<td class="align-right">321</td>
<td class="align-right">22</td>
</tr>
</tbody>
</table></div>
<p>The ratio grows like <math><semantics><msqrt><mi>κ</mi></msqrt><annotation encoding="application/x-tex">\sqrt{\kappa}</annotation></semantics></math>, as it should, and stays a little below the promise of the formula.</p>
<figure>
  <img src="/media/images/5ca9a5df8fcf5b3c9c54.png" alt="Distance to the minimum against the step, on a logarithmic axis. Gradient descent falls in a straight line and needs 700 steps; momentum first rises, then falls much more steeply." data-original="/assets/img/momentum.png" width="1200" height="675">
  <figcaption>Condition number 100. The dashed curve rises before it falls.</figcaption>
</figure>
<p>That little hump at the start is the reason for the missing part of the promise, and it is not a bug.</p>
<aside class="callout callout-warning" role="note"><p class="callout-title">Warning</p>
<p>At the best parameters the two eigenvalues of the momentum step coincide. The error then behaves like <math><semantics><mrow><mi>n</mi><msup><mi>ρ</mi><mi>n</mi></msup></mrow><annotation encoding="application/x-tex">n \rho^n</annotation></semantics></math>, not like <math><semantics><msup><mi>ρ</mi><mi>n</mi></msup><annotation encoding="application/x-tex">\rho^n</annotation></semantics></math>, and for a few steps the factor <math><semantics><mi>n</mi><annotation encoding="application/x-tex">n</annotation></semantics></math> wins. Anybody who stops a run at the first rise of the loss will stop this one.</p>
</aside>
<h2 id="what-carries-over">What carries over</h2>
<p>A loss surface is not a quadratic, and nobody knows <math><semantics><mi>κ</mi><annotation encoding="application/x-tex">\kappa</annotation></semantics></math> in advance. Two things carry over all the same. The gain from momentum is largest exactly where plain descent is slowest, so it is cheap insurance. And a loss that goes <em>up</em> for a moment is not by itself a reason to lower the learning rate.</p>
<p>I used to think of momentum as a ball that rolls downhill. The ball explains the overshoot but hides the square root. These days I think of it as a method with a memory of one step, which is just enough to tell a wall from a floor.<sup id="fnref:chebyshev"><a href="#fn:chebyshev" class="footnote" role="doc-noteref">2</a></sup></p>
<section class="footnotes" role="doc-endnotes"><ol>
<li id="fn:polyak">
<p>Polyak’s choice is <math><semantics><mrow><mi>η</mi><mo>=</mo><mn>4</mn><mo lspace="0" rspace="0">/</mo><mo stretchy="false">(</mo><mn>1</mn><mo>+</mo><msqrt><mrow><mn>1</mn><mo lspace="0" rspace="0">/</mo><mi>κ</mi></mrow></msqrt><msup><mo stretchy="false">)</mo><mn>2</mn></msup></mrow><annotation encoding="application/x-tex">\eta = 4 / (1 + \sqrt{1/\kappa})^2</annotation></semantics></math> and <math><semantics><mrow><mi>β</mi><mo>=</mo><msubsup><mi>ρ</mi><mtext>HB</mtext><mn>2</mn></msubsup></mrow><annotation encoding="application/x-tex">\beta = \rho_{\text{HB}}^2</annotation></semantics></math> for this function, whose largest curvature is one.&nbsp;<a href="#fnref:polyak" class="footnote-backref" role="doc-backlink" aria-label="Back to the text">↩</a></p>
</li>
<li id="fn:chebyshev">
<p>With a longer memory one arrives at the Chebyshev iteration and at conjugate gradients, which need no tuning on a quadratic at all.&nbsp;<a href="#fnref:chebyshev" class="footnote-backref" role="doc-backlink" aria-label="Back to the text">↩</a></p>
</li>
</ol></section>
','Gradient descent has one enemy that can be understood completely: the narrow valley. Take the simplest one,
f(x, y) = \tfrac{1}{2} \left( x^2 + \tfrac{1}{\kappa}\, y^2 \right),
where \kappa \ge 1 is the condition number. In the direction of x the walls are steep; along y the floor is almost flat. A step that is safe for the walls is tiny for the floor.
Two rates
With the best constant step size, plain gradient descent shrinks the error in each step by
\rho_{\text{GD}} = \frac{\kappa - 1}{\kappa + 1} .
Momentum keeps a running velocity, v \leftarrow \beta v - \eta \nabla f, and moves by it. With the best \beta and \eta for a quadratic,1 the error shrinks in the long run by
\rho_{\text{HB}} = \frac{\sqrt{\kappa} - 1}{\sqrt{\kappa} + 1} .
That square root looks modest. For \kappa = 100 the two rates are 0.980 and 0.818. Rates multiply, so what counts is how many steps it takes to gain a digit: about 115 with the first and 11.5 with the second.
Checking it
I started at (1, 1) and counted steps until the distance to the minimum was below 10^{-6}.
Condition number
Gradient descent
With momentum
Ratio
10
71
27
2.6
100
709
95
7.5
1,000
7,082
321
22
The ratio grows like \sqrt{\kappa}, as it should, and stays a little below the promise of the formula.
Condition number 100. The dashed curve rises before it falls.
That little hump at the start is the reason for the missing part of the promise, and it is not a bug.
At the best parameters the two eigenvalues of the momentum step coincide. The error then behaves like n \rho^n, not like \rho^n, and for a few steps the factor n wins. Anybody who stops a run at the first rise of the loss will stop this one.
What carries over
A loss surface is not a quadratic, and nobody knows \kappa in advance. Two things carry over all the same. The gain from momentum is largest exactly where plain descent is slowest, so it is cheap insurance. And a loss that goes up for a moment is not by itself a reason to lower the learning rate.
I used to think of momentum as a ball that rolls downhill. The ball explains the overshoot but hides the square root. These days I think of it as a method with a memory of one step, which is just enough to tell a wall from a floor.2
Polyak’s choice is \eta = 4 / (1 + \sqrt{1/\kappa})^2 and \beta = \rho_{\text{HB}}^2 for this function, whose largest curvature is one.
With a longer memory one arrives at the Chebyshev iteration and at conjugate gradients, which need no tuning on a quadratic at all.','Gradient descent has one enemy that can be understood completely: the narrow valley. Take the simplest one,',481,'en','2025-06-27 17:00:00','2025-06-27 17:00:00',1,0,'','','2026-11-20 15:39:01.153383','2026-11-20 15:39:01.153392','Lan Okafor','2025-07-01 17:00:00','[["Two rates", "two-rates", []], ["Checking it", "checking-it", []], ["What carries over", "what-carries-over", []]]',NULL);
INSERT INTO "blog_post" VALUES(8,'_posts/2025-08-16-four-words-for-it-works.md','{"title": "9be5dae0e8deb9c0", "body": "0b2f69c1c325b95b", "language": "50eac10e7966a04e", "subtitle": "bccf79809aea2643", "summary": "12ae32cb1ec02d01", "seo_title": "12ae32cb1ec02d01", "seo_description": "12ae32cb1ec02d01", "author": "b5f5309bec5dacc3", "tags": "fd51c8cecc9714c1", "revised_at": "74234e98afe7498f", "unlisted": "fcbcf165908dd18a", "published_at": "eb72e230f809fd86", "date_known": "b5bea41b6c623f7c", "slug": "d9755f27d29fad03", "cover": "74234e98afe7498f"}','2:26fc38bfe9d9','Four words for “it works”','A small glossary, so that I stop arguing with myself','four-words-for-it-works','','*It works* is the least useful sentence in my log. It has meant four different things, and twice I have drawn a conclusion from one of them that only another would have supported. So here are the words that I use now. Other people use them differently; what matters is that one page uses them in one way.

Repeats
: The same code with the same seed on the same machine gives the same number. This says something about the code and nothing about the claim.

Reproduces
: Somebody else''s code and data, run by me, give a number within the stated interval. Most entries in my table are of this kind.

Replicates
: New code, written from the description alone, gives that number. This is where papers with a missing sentence are found out.

Generalises
: The claim survives a change that it does not mention: another data set, another size, another year.

Each word is a stronger statement than the one before, and each is *much* more work. The mistake is not to stop early. The mistake is to stop at the first and write the conclusion of the fourth.

## How far down the list?

It depends on what the answer is for.

| I want to | Stop at |
|:----------|:-------:|
| trust my own set-up | repeats |
| compare with a baseline | reproduces |
| teach it to somebody | replicates |
| bet a semester on it | generalises |

## Two traps

**Repeating needs more than a seed.** A GPU may add numbers in another order on every run, and floating point addition is not associative. SGD amplifies the difference: after a few thousand steps two runs that began with a discrepancy in the last digit can end in different places. If you need repeats, ask the library for its deterministic mode and write down what it costs.

**Replicating is not a verdict on people.** When my number differs, the likeliest explanation is my bug, the second likeliest is a sentence that the authors cut for space, and the third is chance. I have never yet got to a fourth.

The hardest part was to write the word in the table *before* the run. "Reproduces, within one point" is a plan. "Works" is a mood.

*[GPU]: graphics processing unit
*[SGD]: stochastic gradient descent','<p><em>It works</em> is the least useful sentence in my log. It has meant four different things, and twice I have drawn a conclusion from one of them that only another would have supported. So here are the words that I use now. Other people use them differently; what matters is that one page uses them in one way.</p>
<dl>
<dt>Repeats</dt>
<dd>The same code with the same seed on the same machine gives the same number. This says something about the code and nothing about the claim.</dd>
<dt>Reproduces</dt>
<dd>Somebody else’s code and data, run by me, give a number within the stated interval. Most entries in my table are of this kind.</dd>
<dt>Replicates</dt>
<dd>New code, written from the description alone, gives that number. This is where papers with a missing sentence are found out.</dd>
<dt>Generalises</dt>
<dd>The claim survives a change that it does not mention: another data set, another size, another year.</dd>
</dl>
<p>Each word is a stronger statement than the one before, and each is <em>much</em> more work. The mistake is not to stop early. The mistake is to stop at the first and write the conclusion of the fourth.</p>
<h2 id="how-far-down-the-list">How far down the list?</h2>
<p>It depends on what the answer is for.</p>
<div class="table-scroll" tabindex="0" role="group" aria-label="Table"><table>
<thead>
<tr>
<th class="align-left">I want to</th>
<th class="align-center">Stop at</th>
</tr>
</thead>
<tbody>
<tr>
<td class="align-left">trust my own set-up</td>
<td class="align-center">repeats</td>
</tr>
<tr>
<td class="align-left">compare with a baseline</td>
<td class="align-center">reproduces</td>
</tr>
<tr>
<td class="align-left">teach it to somebody</td>
<td class="align-center">replicates</td>
</tr>
<tr>
<td class="align-left">bet a semester on it</td>
<td class="align-center">generalises</td>
</tr>
</tbody>
</table></div>
<h2 id="two-traps">Two traps</h2>
<p><strong>Repeating needs more than a seed.</strong> A <abbr title="graphics processing unit">GPU</abbr> may add numbers in another order on every run, and floating point addition is not associative. <abbr title="stochastic gradient descent">SGD</abbr> amplifies the difference: after a few thousand steps two runs that began with a discrepancy in the last digit can end in different places. If you need repeats, ask the library for its deterministic mode and write down what it costs.</p>
<p><strong>Replicating is not a verdict on people.</strong> When my number differs, the likeliest explanation is my bug, the second likeliest is a sentence that the authors cut for space, and the third is chance. I have never yet got to a fourth.</p>
<p>The hardest part was to write the word in the table <em>before</em> the run. “Reproduces, within one point” is a plan. “Works” is a mood.</p>
','It works is the least useful sentence in my log. It has meant four different things, and twice I have drawn a conclusion from one of them that only another would have supported. So here are the words that I use now. Other people use them differently; what matters is that one page uses them in one way.
Repeats
The same code with the same seed on the same machine gives the same number. This says something about the code and nothing about the claim.
Reproduces
Somebody else’s code and data, run by me, give a number within the stated interval. Most entries in my table are of this kind.
Replicates
New code, written from the description alone, gives that number. This is where papers with a missing sentence are found out.
Generalises
The claim survives a change that it does not mention: another data set, another size, another year.
Each word is a stronger statement than the one before, and each is much more work. The mistake is not to stop early. The mistake is to stop at the first and write the conclusion of the fourth.
How far down the list?
It depends on what the answer is for.
I want to
Stop at
trust my own set-up
repeats
compare with a baseline
reproduces
teach it to somebody
replicates
bet a semester on it
generalises
Two traps
Repeating needs more than a seed. A GPU may add numbers in another order on every run, and floating point addition is not associative. SGD amplifies the difference: after a few thousand steps two runs that began with a discrepancy in the last digit can end in different places. If you need repeats, ask the library for its deterministic mode and write down what it costs.
Replicating is not a verdict on people. When my number differs, the likeliest explanation is my bug, the second likeliest is a sentence that the authors cut for space, and the third is chance. I have never yet got to a fourth.
The hardest part was to write the word in the table before the run. “Reproduces, within one point” is a plan. “Works” is a mood.','It works is the least useful sentence in my log. It has meant four different things, and twice I have drawn a conclusion from one of them that only another would have supported. So here are the words that I use now. Other people use them differently; what matters is that one page uses them in one…',362,'en','2025-08-15 17:00:00','2025-08-15 17:00:00',1,0,'','','2026-11-20 15:39:01.166881','2026-11-20 15:39:01.166888','Lan Okafor',NULL,'[]',NULL);
INSERT INTO "blog_post" VALUES(9,'_posts/2025-09-27-doc-bai-bao-trong-ba-luot.md','{"title": "27602b1bd7aa18f2", "body": "251e6324bb29a247", "language": "e06289fd9cc22473", "subtitle": "4b813d8853d6ba4a", "summary": "12ae32cb1ec02d01", "seo_title": "12ae32cb1ec02d01", "seo_description": "12ae32cb1ec02d01", "author": "b5f5309bec5dacc3", "tags": "38bfe3e710c0ecc4", "revised_at": "74234e98afe7498f", "unlisted": "fcbcf165908dd18a", "published_at": "5b9aae23324b1c40", "date_known": "b5bea41b6c623f7c", "slug": "92f97f712d771b18", "cover": "74234e98afe7498f"}','2:26fc38bfe9d9','Đọc một bài báo trong ba lượt','Mười phút, một giờ, một buổi tối','doc-bai-bao-trong-ba-luot','','Hồi mới học, tôi đọc bài báo như đọc truyện: từ chữ đầu tiên đến chữ cuối cùng. Đến trang thứ tư thì tôi quên trang thứ hai, và đến cuối bài thì tôi chỉ nhớ rằng mình đã mệt. Bây giờ tôi đọc mỗi bài ba lượt, và phần lớn các bài dừng lại sau lượt thứ nhất. Đó không phải là lười, đó là chọn lọc.

## Lượt thứ nhất: mười phút

Tôi chỉ đọc tiêu đề, tóm tắt, các hình vẽ và câu cuối cùng của phần kết luận. Sau đó tôi gấp lại và viết ra giấy một câu: *bài này khẳng định điều gì, bằng một con số nào?*

Nếu không viết được câu ấy thì có hai khả năng. Hoặc tôi chưa đủ kiến thức nền, hoặc bài báo không khẳng định điều gì đủ rõ. Cả hai đều đáng biết ngay từ phút thứ mười.

## Lượt thứ hai: một giờ

Lượt này tôi đọc phần phương pháp và phần thực nghiệm, bỏ qua chứng minh. Tôi chép lại bằng tay các ký hiệu, vì một nửa sự khó hiểu của một bài báo là do ký hiệu. Tôi cũng đánh dấu mọi chỗ mà tôi sẽ *phải quyết định* nếu tự viết lại chương trình:

- dữ liệu được chuẩn hoá như thế nào,
- huấn luyện bao nhiêu bước, dừng theo tiêu chí nào,
- kết quả là của một lần chạy hay trung bình của nhiều lần.

Danh sách này thường dài hơn tôi tưởng. Chính nó quyết định tôi có nên thử làm lại hay không.

## Lượt thứ ba: một buổi tối

Chỉ những bài mà tôi định làm lại mới có lượt thứ ba. Tôi gấp bài báo, lấy giấy trắng và thử dựng lại ý chính từ trí nhớ. Chỗ nào bí thì chỗ đó tôi chưa hiểu, dù lúc đọc tôi cứ gật gù.

> Hiểu không phải là đọc trôi chảy. Hiểu là viết lại được khi không có bài trước mặt.

Cuối lượt này tôi điền hai cột đầu của [nhật ký thử nghiệm](/blog/why-i-keep-a-reproduction-log/): con số cần đạt, và lúc nào thì dừng. Sau đó mới đến chương trình.','<p>Hồi mới học, tôi đọc bài báo như đọc truyện: từ chữ đầu tiên đến chữ cuối cùng. Đến trang thứ tư thì tôi quên trang thứ hai, và đến cuối bài thì tôi chỉ nhớ rằng mình đã mệt. Bây giờ tôi đọc mỗi bài ba lượt, và phần lớn các bài dừng lại sau lượt thứ nhất. Đó không phải là lười, đó là chọn lọc.</p>
<h2 id="lượt-thứ-nhất-mười-phút">Lượt thứ nhất: mười phút</h2>
<p>Tôi chỉ đọc tiêu đề, tóm tắt, các hình vẽ và câu cuối cùng của phần kết luận. Sau đó tôi gấp lại và viết ra giấy một câu: <em>bài này khẳng định điều gì, bằng một con số nào?</em></p>
<p>Nếu không viết được câu ấy thì có hai khả năng. Hoặc tôi chưa đủ kiến thức nền, hoặc bài báo không khẳng định điều gì đủ rõ. Cả hai đều đáng biết ngay từ phút thứ mười.</p>
<h2 id="lượt-thứ-hai-một-giờ">Lượt thứ hai: một giờ</h2>
<p>Lượt này tôi đọc phần phương pháp và phần thực nghiệm, bỏ qua chứng minh. Tôi chép lại bằng tay các ký hiệu, vì một nửa sự khó hiểu của một bài báo là do ký hiệu. Tôi cũng đánh dấu mọi chỗ mà tôi sẽ <em>phải quyết định</em> nếu tự viết lại chương trình:</p>
<ul>
<li>dữ liệu được chuẩn hoá như thế nào,</li>
<li>huấn luyện bao nhiêu bước, dừng theo tiêu chí nào,</li>
<li>kết quả là của một lần chạy hay trung bình của nhiều lần.</li>
</ul>
<p>Danh sách này thường dài hơn tôi tưởng. Chính nó quyết định tôi có nên thử làm lại hay không.</p>
<h2 id="lượt-thứ-ba-một-buổi-tối">Lượt thứ ba: một buổi tối</h2>
<p>Chỉ những bài mà tôi định làm lại mới có lượt thứ ba. Tôi gấp bài báo, lấy giấy trắng và thử dựng lại ý chính từ trí nhớ. Chỗ nào bí thì chỗ đó tôi chưa hiểu, dù lúc đọc tôi cứ gật gù.</p>
<blockquote>
<p>Hiểu không phải là đọc trôi chảy. Hiểu là viết lại được khi không có bài trước mặt.</p>
</blockquote>
<p>Cuối lượt này tôi điền hai cột đầu của <a href="/blog/why-i-keep-a-reproduction-log/">nhật ký thử nghiệm</a>: con số cần đạt, và lúc nào thì dừng. Sau đó mới đến chương trình.</p>
','Hồi mới học, tôi đọc bài báo như đọc truyện: từ chữ đầu tiên đến chữ cuối cùng. Đến trang thứ tư thì tôi quên trang thứ hai, và đến cuối bài thì tôi chỉ nhớ rằng mình đã mệt. Bây giờ tôi đọc mỗi bài ba lượt, và phần lớn các bài dừng lại sau lượt thứ nhất. Đó không phải là lười, đó là chọn lọc.
Lượt thứ nhất: mười phút
Tôi chỉ đọc tiêu đề, tóm tắt, các hình vẽ và câu cuối cùng của phần kết luận. Sau đó tôi gấp lại và viết ra giấy một câu: bài này khẳng định điều gì, bằng một con số nào?
Nếu không viết được câu ấy thì có hai khả năng. Hoặc tôi chưa đủ kiến thức nền, hoặc bài báo không khẳng định điều gì đủ rõ. Cả hai đều đáng biết ngay từ phút thứ mười.
Lượt thứ hai: một giờ
Lượt này tôi đọc phần phương pháp và phần thực nghiệm, bỏ qua chứng minh. Tôi chép lại bằng tay các ký hiệu, vì một nửa sự khó hiểu của một bài báo là do ký hiệu. Tôi cũng đánh dấu mọi chỗ mà tôi sẽ phải quyết định nếu tự viết lại chương trình:
dữ liệu được chuẩn hoá như thế nào,
huấn luyện bao nhiêu bước, dừng theo tiêu chí nào,
kết quả là của một lần chạy hay trung bình của nhiều lần.
Danh sách này thường dài hơn tôi tưởng. Chính nó quyết định tôi có nên thử làm lại hay không.
Lượt thứ ba: một buổi tối
Chỉ những bài mà tôi định làm lại mới có lượt thứ ba. Tôi gấp bài báo, lấy giấy trắng và thử dựng lại ý chính từ trí nhớ. Chỗ nào bí thì chỗ đó tôi chưa hiểu, dù lúc đọc tôi cứ gật gù.
Hiểu không phải là đọc trôi chảy. Hiểu là viết lại được khi không có bài trước mặt.
Cuối lượt này tôi điền hai cột đầu của nhật ký thử nghiệm: con số cần đạt, và lúc nào thì dừng. Sau đó mới đến chương trình.','Hồi mới học, tôi đọc bài báo như đọc truyện: từ chữ đầu tiên đến chữ cuối cùng. Đến trang thứ tư thì tôi quên trang thứ hai, và đến cuối bài thì tôi chỉ nhớ rằng mình đã mệt. Bây giờ tôi đọc mỗi bài ba lượt, và phần lớn các bài dừng lại sau lượt thứ nhất. Đó không phải là lười, đó là chọn lọc.',359,'vi','2025-09-26 17:00:00','2025-09-26 17:00:00',1,0,'','','2026-11-20 15:39:01.179258','2026-11-20 15:39:01.179267','Lan Okafor',NULL,'[["L\u01b0\u1ee3t th\u1ee9 nh\u1ea5t: m\u01b0\u1eddi ph\u00fat", "l\u01b0\u1ee3t-th\u1ee9-nh\u1ea5t-m\u01b0\u1eddi-ph\u00fat", []], ["L\u01b0\u1ee3t th\u1ee9 hai: m\u1ed9t gi\u1edd", "l\u01b0\u1ee3t-th\u1ee9-hai-m\u1ed9t-gi\u1edd", []], ["L\u01b0\u1ee3t th\u1ee9 ba: m\u1ed9t bu\u1ed5i t\u1ed1i", "l\u01b0\u1ee3t-th\u1ee9-ba-m\u1ed9t-bu\u1ed5i-t\u1ed1i", []]]',NULL);
INSERT INTO "blog_post" VALUES(10,'_posts/2025-10-25-what-a-seed-hides.md','{"title": "b982db6a49427dec", "body": "a3848e6016c1ff8a", "language": "50eac10e7966a04e", "subtitle": "e7570ce8f42b24bb", "summary": "12ae32cb1ec02d01", "seo_title": "12ae32cb1ec02d01", "seo_description": "12ae32cb1ec02d01", "author": "b5f5309bec5dacc3", "tags": "131ad1ffc3333adf", "revised_at": "74234e98afe7498f", "unlisted": "fcbcf165908dd18a", "published_at": "d5901871cee02341", "date_known": "b5bea41b6c623f7c", "slug": "e2af7cbc21f1b3a2", "cover": "74234e98afe7498f"}','2:26fc38bfe9d9','What a seed hides','Three runs against three runs is close to a coin toss','what-a-seed-hides','','In [the ten-armed testbed](/blog/the-ten-armed-testbed/) UCB beats epsilon-greedy. With 2,000 runs on each side there is no doubt: its mean reward over 1,000 steps is higher by about $$0.09$$. But 2,000 runs are a luxury of toy problems. Papers about larger things report three seeds, or five. So I asked a question with a known answer: how often would a small study get the order *wrong*?

## The coin toss

I ran each method 2,000 times, drew small samples from the two sets of runs, and compared their means. Ten thousand such studies for each size:

| Runs for each method | The worse method looks better |
|---:|---:|
| 3 | 44 % |
| 5 | 41 % |
| 10 | 37 % |
| 30 | 28 % |
| 100 | 13 % |
| 300 | 2 % |

Three seeds against three seeds is barely better than tossing a coin, for a difference that is perfectly real. The reason is plain once you look at the spread. The mean reward of a single run has a standard deviation of about $$0.6$$, seven times the effect:

$$
\operatorname{se} = \sqrt{\frac{\sigma_1^2 + \sigma_2^2}{n}}
\qquad\Longrightarrow\qquad
n \approx \frac{\sigma_1^2 + \sigma_2^2}{(\Delta / 2)^2} \approx 350
$$

if the difference $$\Delta$$ is to be twice its own standard error.

## The cheap way out

Where does a spread of $$0.6$$ come from? Hardly from the methods. It comes from the *problems*: some draws of ten arms contain a very good one, and everybody does well there. So let both methods play the same problems and look at the difference within each pair.

```python
differences = []
for seed in range(runs):
    arms = draw_arms(random.Random(seed))
    differences.append(play(ucb, arms) - play(epsilon_greedy, arms))
```

The spread of the differences is $$0.14$$ instead of $$0.8$$, and the table changes beyond recognition:

| Pairs | The worse method looks better |
|---:|---:|
| 3 | 13 % |
| 5 | 7 % |
| 10 | 1.4 % |
| 30 | 0 in 10,000 |

Ten pairs now tell more than three hundred independent runs on each side. It costs one line.

If you compare two methods, give them the same initial weights, the same order of the data and the same test problems, and report the *differences*. Seeds are not only for repeating a run; they are for sharing the luck.
{: .box-success}

## What I do now

<details markdown="1">
<summary>My checklist, for copying</summary>

1. Write down the smallest difference that would matter.
2. Run five pairs and estimate the spread of the differences.
3. Compute how many pairs are needed, and be prepared to be disappointed.
4. Report all pairs, in a table or as dots. Means without dots hide exactly the run that you should have looked at.

</details>

None of this is new; agricultural field trials have been laid out in pairs for a hundred years. It is only easy to forget when the field is a data centre and the weather is a random number generator.','<p>In <a href="/blog/the-ten-armed-testbed/">the ten-armed testbed</a> UCB beats epsilon-greedy. With 2,000 runs on each side there is no doubt: its mean reward over 1,000 steps is higher by about <math><semantics><mn>0.09</mn><annotation encoding="application/x-tex">0.09</annotation></semantics></math>. But 2,000 runs are a luxury of toy problems. Papers about larger things report three seeds, or five. So I asked a question with a known answer: how often would a small study get the order <em>wrong</em>?</p>
<h2 id="the-coin-toss">The coin toss</h2>
<p>I ran each method 2,000 times, drew small samples from the two sets of runs, and compared their means. Ten thousand such studies for each size:</p>
<div class="table-scroll" tabindex="0" role="group" aria-label="Table"><table>
<thead>
<tr>
<th class="align-right">Runs for each method</th>
<th class="align-right">The worse method looks better</th>
</tr>
</thead>
<tbody>
<tr>
<td class="align-right">3</td>
<td class="align-right">44 %</td>
</tr>
<tr>
<td class="align-right">5</td>
<td class="align-right">41 %</td>
</tr>
<tr>
<td class="align-right">10</td>
<td class="align-right">37 %</td>
</tr>
<tr>
<td class="align-right">30</td>
<td class="align-right">28 %</td>
</tr>
<tr>
<td class="align-right">100</td>
<td class="align-right">13 %</td>
</tr>
<tr>
<td class="align-right">300</td>
<td class="align-right">2 %</td>
</tr>
</tbody>
</table></div>
<p>Three seeds against three seeds is barely better than tossing a coin, for a difference that is perfectly real. The reason is plain once you look at the spread. The mean reward of a single run has a standard deviation of about <math><semantics><mn>0.6</mn><annotation encoding="application/x-tex">0.6</annotation></semantics></math>, seven times the effect:</p>
<div class="math-scroll" tabindex="0" role="group" aria-label="Formula"><math display="block"><semantics><mrow><mrow><mspace></mspace><mi>se</mi></mrow><mo>=</mo><msqrt><mfrac><mrow><msubsup><mi>σ</mi><mn>1</mn><mn>2</mn></msubsup><mo>+</mo><msubsup><mi>σ</mi><mn>2</mn><mn>2</mn></msubsup></mrow><mi>n</mi></mfrac></msqrt><mspace width="2em"></mspace><mo stretchy="false">⟹</mo><mspace width="2em"></mspace><mi>n</mi><mo>≈</mo><mfrac><mrow><msubsup><mi>σ</mi><mn>1</mn><mn>2</mn></msubsup><mo>+</mo><msubsup><mi>σ</mi><mn>2</mn><mn>2</mn></msubsup></mrow><mrow><mo stretchy="false">(</mo><mrow><mspace></mspace><mi mathvariant="normal">Δ</mi></mrow><mo lspace="0" rspace="0">/</mo><mn>2</mn><msup><mo stretchy="false">)</mo><mn>2</mn></msup></mrow></mfrac><mo>≈</mo><mn>350</mn></mrow><annotation encoding="application/x-tex">\operatorname{se} = \sqrt{\frac{\sigma_1^2 + \sigma_2^2}{n}}
\qquad\Longrightarrow\qquad
n \approx \frac{\sigma_1^2 + \sigma_2^2}{(\Delta / 2)^2} \approx 350</annotation></semantics></math></div>
<p>if the difference <math><semantics><mrow><mspace></mspace><mi mathvariant="normal">Δ</mi></mrow><annotation encoding="application/x-tex">\Delta</annotation></semantics></math> is to be twice its own standard error.</p>
<h2 id="the-cheap-way-out">The cheap way out</h2>
<p>Where does a spread of <math><semantics><mn>0.6</mn><annotation encoding="application/x-tex">0.6</annotation></semantics></math> come from? Hardly from the methods. It comes from the <em>problems</em>: some draws of ten arms contain a very good one, and everybody does well there. So let both methods play the same problems and look at the difference within each pair.</p>
<figure class="code" data-language="python"><div class="highlight"><pre tabindex="0"><code class="language-python"><span class="n">differences</span> <span class="o">=</span> <span class="p">[]</span>
<span class="k">for</span> <span class="n">seed</span> <span class="ow">in</span> <span class="nb">range</span><span class="p">(</span><span class="n">runs</span><span class="p">):</span>
    <span class="n">arms</span> <span class="o">=</span> <span class="n">draw_arms</span><span class="p">(</span><span class="n">random</span><span class="o">.</span><span class="n">Random</span><span class="p">(</span><span class="n">seed</span><span class="p">))</span>
    <span class="n">differences</span><span class="o">.</span><span class="n">append</span><span class="p">(</span><span class="n">play</span><span class="p">(</span><span class="n">ucb</span><span class="p">,</span> <span class="n">arms</span><span class="p">)</span> <span class="o">-</span> <span class="n">play</span><span class="p">(</span><span class="n">epsilon_greedy</span><span class="p">,</span> <span class="n">arms</span><span class="p">))</span>
</code></pre></div></figure>
<p>The spread of the differences is <math><semantics><mn>0.14</mn><annotation encoding="application/x-tex">0.14</annotation></semantics></math> instead of <math><semantics><mn>0.8</mn><annotation encoding="application/x-tex">0.8</annotation></semantics></math>, and the table changes beyond recognition:</p>
<div class="table-scroll" tabindex="0" role="group" aria-label="Table"><table>
<thead>
<tr>
<th class="align-right">Pairs</th>
<th class="align-right">The worse method looks better</th>
</tr>
</thead>
<tbody>
<tr>
<td class="align-right">3</td>
<td class="align-right">13 %</td>
</tr>
<tr>
<td class="align-right">5</td>
<td class="align-right">7 %</td>
</tr>
<tr>
<td class="align-right">10</td>
<td class="align-right">1.4 %</td>
</tr>
<tr>
<td class="align-right">30</td>
<td class="align-right">0 in 10,000</td>
</tr>
</tbody>
</table></div>
<p>Ten pairs now tell more than three hundred independent runs on each side. It costs one line.</p>
<aside class="callout callout-success" role="note"><p class="callout-title">Success</p>
<p>If you compare two methods, give them the same initial weights, the same order of the data and the same test problems, and report the <em>differences</em>. Seeds are not only for repeating a run; they are for sharing the luck.</p>
</aside>
<h2 id="what-i-do-now">What I do now</h2>
<details><summary>My checklist, for copying</summary>
<ol>
<li>Write down the smallest difference that would matter.</li>
<li>Run five pairs and estimate the spread of the differences.</li>
<li>Compute how many pairs are needed, and be prepared to be disappointed.</li>
<li>Report all pairs, in a table or as dots. Means without dots hide exactly the run that you should have looked at.</li>
</ol>
</details>
<p>None of this is new; agricultural field trials have been laid out in pairs for a hundred years. It is only easy to forget when the field is a data centre and the weather is a random number generator.</p>
','In the ten-armed testbed UCB beats epsilon-greedy. With 2,000 runs on each side there is no doubt: its mean reward over 1,000 steps is higher by about 0.09. But 2,000 runs are a luxury of toy problems. Papers about larger things report three seeds, or five. So I asked a question with a known answer: how often would a small study get the order wrong?
The coin toss
I ran each method 2,000 times, drew small samples from the two sets of runs, and compared their means. Ten thousand such studies for each size:
Runs for each method
The worse method looks better
3
44 %
5
41 %
10
37 %
30
28 %
100
13 %
300
2 %
Three seeds against three seeds is barely better than tossing a coin, for a difference that is perfectly real. The reason is plain once you look at the spread. The mean reward of a single run has a standard deviation of about 0.6, seven times the effect:
\operatorname{se} = \sqrt{\frac{\sigma_1^2 + \sigma_2^2}{n}}
\qquad\Longrightarrow\qquad
n \approx \frac{\sigma_1^2 + \sigma_2^2}{(\Delta / 2)^2} \approx 350
if the difference \Delta is to be twice its own standard error.
The cheap way out
Where does a spread of 0.6 come from? Hardly from the methods. It comes from the problems: some draws of ten arms contain a very good one, and everybody does well there. So let both methods play the same problems and look at the difference within each pair.
differences = []
for seed in range(runs):
arms = draw_arms(random.Random(seed))
differences.append(play(ucb, arms) - play(epsilon_greedy, arms))
The spread of the differences is 0.14 instead of 0.8, and the table changes beyond recognition:
Pairs
The worse method looks better
3
13 %
5
7 %
10
1.4 %
30
0 in 10,000
Ten pairs now tell more than three hundred independent runs on each side. It costs one line.
If you compare two methods, give them the same initial weights, the same order of the data and the same test problems, and report the differences. Seeds are not only for repeating a run; they are for sharing the luck.
What I do now
My checklist, for copying
Write down the smallest difference that would matter.
Run five pairs and estimate the spread of the differences.
Compute how many pairs are needed, and be prepared to be disappointed.
Report all pairs, in a table or as dots. Means without dots hide exactly the run that you should have looked at.
None of this is new; agricultural field trials have been laid out in pairs for a hundred years. It is only easy to forget when the field is a data centre and the weather is a random number generator.','In the ten-armed testbed UCB beats epsilon-greedy. With 2,000 runs on each side there is no doubt: its mean reward over 1,000 steps is higher by about 0.09. But 2,000 runs are a luxury of toy problems. Papers about larger things report three seeds, or five. So I asked a question with a known…',474,'en','2025-10-24 17:00:00','2025-10-24 17:00:00',1,0,'','','2026-11-20 15:39:01.194688','2026-11-20 15:39:01.194697','Lan Okafor',NULL,'[["The coin toss", "the-coin-toss", []], ["The cheap way out", "the-cheap-way-out", []], ["What I do now", "what-i-do-now", []]]',NULL);
INSERT INTO "blog_post" VALUES(11,'_posts/2098-01-01-a-letter-to-whoever-still-reads.md','{"title": "233a2a822e571d1d", "body": "7bf2ed653741b46c", "language": "50eac10e7966a04e", "subtitle": "12ae32cb1ec02d01", "summary": "12ae32cb1ec02d01", "seo_title": "12ae32cb1ec02d01", "seo_description": "12ae32cb1ec02d01", "author": "b5f5309bec5dacc3", "tags": "feccd0b69930daef", "revised_at": "74234e98afe7498f", "unlisted": "fcbcf165908dd18a", "published_at": "4fbaa5ffd5b64301", "date_known": "b5bea41b6c623f7c", "slug": "eecbe900d22fec0e", "cover": "74234e98afe7498f"}','2:26fc38bfe9d9','A letter to whoever still reads','','a-letter-to-whoever-still-reads','','This post is scheduled. It will appear by itself on the first day of 2098, and until then only people who may edit the site can see it.

If the table of paper trials has survived, I would like to know which of its "surprises" became textbook knowledge, and which were simply my bugs.','<p>This post is scheduled. It will appear by itself on the first day of 2098, and until then only people who may edit the site can see it.</p>
<p>If the table of paper trials has survived, I would like to know which of its “surprises” became textbook knowledge, and which were simply my bugs.</p>
','This post is scheduled. It will appear by itself on the first day of 2098, and until then only people who may edit the site can see it.
If the table of paper trials has survived, I would like to know which of its “surprises” became textbook knowledge, and which were simply my bugs.','This post is scheduled. It will appear by itself on the first day of 2098, and until then only people who may edit the site can see it.',54,'en','2097-12-31 17:00:00','2097-12-31 17:00:00',1,0,'','','2026-11-20 15:39:01.206594','2026-11-20 15:39:01.206601','Lan Okafor',NULL,'[]',NULL);
INSERT INTO "blog_post" VALUES(12,'_drafts/flow-matching-from-scratch.md','{"title": "3e9746a391147ca4", "body": "c9efa98629204e8a", "language": "50eac10e7966a04e", "subtitle": "12ae32cb1ec02d01", "summary": "12ae32cb1ec02d01", "seo_title": "12ae32cb1ec02d01", "seo_description": "12ae32cb1ec02d01", "author": "12ae32cb1ec02d01", "tags": "24b06b6ae9051de0", "revised_at": "74234e98afe7498f", "unlisted": "fcbcf165908dd18a", "published_at": "74234e98afe7498f", "date_known": "b5bea41b6c623f7c", "slug": "01860eb378410ffe", "cover": "74234e98afe7498f"}','2:26fc38bfe9d9','Flow matching from scratch','','flow-matching-from-scratch','','A draft: it lies in `_drafts`, so it has no date and no public page.

The idea fits in one line. Take a point $$x_0$$ of noise and a point $$x_1$$ of data, walk from one to the other in a straight line, and teach a network the velocity $$x_1 - x_0$$ given only where you are and when. What I cannot explain yet is why averaging over so many crossing lines gives paths that do not cross.','<p>A draft: it lies in <code>_drafts</code>, so it has no date and no public page.</p>
<p>The idea fits in one line. Take a point <math><semantics><msub><mi>x</mi><mn>0</mn></msub><annotation encoding="application/x-tex">x_0</annotation></semantics></math> of noise and a point <math><semantics><msub><mi>x</mi><mn>1</mn></msub><annotation encoding="application/x-tex">x_1</annotation></semantics></math> of data, walk from one to the other in a straight line, and teach a network the velocity <math><semantics><mrow><msub><mi>x</mi><mn>1</mn></msub><mo>−</mo><msub><mi>x</mi><mn>0</mn></msub></mrow><annotation encoding="application/x-tex">x_1 - x_0</annotation></semantics></math> given only where you are and when. What I cannot explain yet is why averaging over so many crossing lines gives paths that do not cross.</p>
','A draft: it lies in _drafts, so it has no date and no public page.
The idea fits in one line. Take a point x_0 of noise and a point x_1 of data, walk from one to the other in a straight line, and teach a network the velocity x_1 - x_0 given only where you are and when. What I cannot explain yet is why averaging over so many crossing lines gives paths that do not cross.','A draft: it lies in _drafts, so it has no date and no public page.',81,'en',NULL,NULL,1,0,'','','2026-11-20 15:39:01.216332','2026-11-20 15:39:01.216347','',NULL,'[]',NULL);
CREATE TABLE "django_admin_log" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "object_id" text NULL, "object_repr" varchar(200) NOT NULL, "action_flag" smallint unsigned NOT NULL CHECK ("action_flag" >= 0), "change_message" text NOT NULL, "content_type_id" integer NULL REFERENCES "django_content_type" ("id") DEFERRABLE INITIALLY DEFERRED, "user_id" integer NOT NULL REFERENCES "auth_user" ("id") DEFERRABLE INITIALLY DEFERRED, "action_time" datetime NOT NULL);
CREATE TABLE "django_content_type" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "app_label" varchar(100) NOT NULL, "model" varchar(100) NOT NULL);
INSERT INTO "django_content_type" VALUES(1,'portfolio','profile');
INSERT INTO "django_content_type" VALUES(2,'portfolio','profilesection');
INSERT INTO "django_content_type" VALUES(3,'portfolio','profileitem');
INSERT INTO "django_content_type" VALUES(4,'portfolio','project');
INSERT INTO "django_content_type" VALUES(5,'portfolio','page');
INSERT INTO "django_content_type" VALUES(6,'blog','post');
INSERT INTO "django_content_type" VALUES(7,'playground','status');
INSERT INTO "django_content_type" VALUES(8,'playground','board');
INSERT INTO "django_content_type" VALUES(9,'playground','experiment');
INSERT INTO "django_content_type" VALUES(10,'playground','change');
INSERT INTO "django_content_type" VALUES(11,'playground','section');
INSERT INTO "django_content_type" VALUES(12,'publishing','tag');
INSERT INTO "django_content_type" VALUES(13,'publishing','sociallink');
INSERT INTO "django_content_type" VALUES(14,'publishing','link');
INSERT INTO "django_content_type" VALUES(15,'publishing','menuitem');
INSERT INTO "django_content_type" VALUES(16,'publishing','oldaddress');
INSERT INTO "django_content_type" VALUES(17,'publishing','sitesettings');
INSERT INTO "django_content_type" VALUES(18,'publishing','taggeditem');
INSERT INTO "django_content_type" VALUES(19,'images','image');
INSERT INTO "django_content_type" VALUES(20,'images','imagesource');
INSERT INTO "django_content_type" VALUES(21,'admin','logentry');
INSERT INTO "django_content_type" VALUES(22,'auth','permission');
INSERT INTO "django_content_type" VALUES(23,'auth','group');
INSERT INTO "django_content_type" VALUES(24,'auth','user');
INSERT INTO "django_content_type" VALUES(25,'contenttypes','contenttype');
INSERT INTO "django_content_type" VALUES(26,'sessions','session');
INSERT INTO "django_content_type" VALUES(27,'taggit','tag');
INSERT INTO "django_content_type" VALUES(28,'taggit','taggeditem');
CREATE TABLE "django_migrations" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "app" varchar(255) NOT NULL, "name" varchar(255) NOT NULL, "applied" datetime NOT NULL);
INSERT INTO "django_migrations" VALUES(1,'contenttypes','0001_initial','2026-11-20 15:38:59.110669');
INSERT INTO "django_migrations" VALUES(2,'auth','0001_initial','2026-11-20 15:38:59.122755');
INSERT INTO "django_migrations" VALUES(3,'admin','0001_initial','2026-11-20 15:38:59.127212');
INSERT INTO "django_migrations" VALUES(4,'admin','0002_logentry_remove_auto_add','2026-11-20 15:38:59.138117');
INSERT INTO "django_migrations" VALUES(5,'admin','0003_logentry_add_action_flag_choices','2026-11-20 15:38:59.146023');
INSERT INTO "django_migrations" VALUES(6,'contenttypes','0002_remove_content_type_name','2026-11-20 15:38:59.159898');
INSERT INTO "django_migrations" VALUES(7,'auth','0002_alter_permission_name_max_length','2026-11-20 15:38:59.169253');
INSERT INTO "django_migrations" VALUES(8,'auth','0003_alter_user_email_max_length','2026-11-20 15:38:59.174397');
INSERT INTO "django_migrations" VALUES(9,'auth','0004_alter_user_username_opts','2026-11-20 15:38:59.182399');
INSERT INTO "django_migrations" VALUES(10,'auth','0005_alter_user_last_login_null','2026-11-20 15:38:59.191611');
INSERT INTO "django_migrations" VALUES(11,'auth','0006_require_contenttypes_0002','2026-11-20 15:38:59.192128');
INSERT INTO "django_migrations" VALUES(12,'auth','0007_alter_validators_add_error_messages','2026-11-20 15:38:59.200984');
INSERT INTO "django_migrations" VALUES(13,'auth','0008_alter_user_username_max_length','2026-11-20 15:38:59.206045');
INSERT INTO "django_migrations" VALUES(14,'auth','0009_alter_user_last_name_max_length','2026-11-20 15:38:59.215222');
INSERT INTO "django_migrations" VALUES(15,'auth','0010_alter_group_name_max_length','2026-11-20 15:38:59.222684');
INSERT INTO "django_migrations" VALUES(16,'auth','0011_update_proxy_permissions','2026-11-20 15:38:59.226308');
INSERT INTO "django_migrations" VALUES(17,'auth','0012_alter_user_first_name_max_length','2026-11-20 15:38:59.231192');
INSERT INTO "django_migrations" VALUES(18,'images','0001_initial','2026-11-20 15:38:59.233756');
INSERT INTO "django_migrations" VALUES(19,'publishing','0001_initial','2026-11-20 15:38:59.254698');
INSERT INTO "django_migrations" VALUES(20,'blog','0001_initial','2026-11-20 15:38:59.262810');
INSERT INTO "django_migrations" VALUES(21,'playground','0001_initial','2026-11-20 15:38:59.402719');
INSERT INTO "django_migrations" VALUES(22,'playground','0002_default_statuses','2026-11-20 15:38:59.418590');
INSERT INTO "django_migrations" VALUES(23,'playground','0003_change_private','2026-11-20 15:38:59.426231');
INSERT INTO "django_migrations" VALUES(24,'portfolio','0001_initial','2026-11-20 15:38:59.552503');
INSERT INTO "django_migrations" VALUES(25,'sessions','0001_initial','2026-11-20 15:38:59.554212');
INSERT INTO "django_migrations" VALUES(26,'taggit','0001_initial','2026-11-20 15:38:59.571144');
INSERT INTO "django_migrations" VALUES(27,'taggit','0002_auto_20150616_2121','2026-11-20 15:38:59.575080');
INSERT INTO "django_migrations" VALUES(28,'taggit','0003_taggeditem_add_unique_index','2026-11-20 15:38:59.582529');
INSERT INTO "django_migrations" VALUES(29,'taggit','0004_alter_taggeditem_content_type_alter_taggeditem_tag','2026-11-20 15:38:59.612979');
INSERT INTO "django_migrations" VALUES(30,'taggit','0005_auto_20220424_2025','2026-11-20 15:38:59.618522');
INSERT INTO "django_migrations" VALUES(31,'taggit','0006_rename_taggeditem_content_type_object_id_taggit_tagg_content_8fc721_idx','2026-11-20 15:38:59.645104');
CREATE TABLE "django_session" ("session_key" varchar(40) NOT NULL PRIMARY KEY, "session_data" text NOT NULL, "expire_date" datetime NOT NULL);
CREATE TABLE "images_image" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "file" varchar(100) NOT NULL, "content_hash" varchar(64) NOT NULL UNIQUE, "width" integer unsigned NOT NULL CHECK ("width" >= 0), "height" integer unsigned NOT NULL CHECK ("height" >= 0), "alt" varchar(500) NOT NULL, "created_at" datetime NOT NULL);
INSERT INTO "images_image" VALUES(1,'images/3de96150b493c9821db8.png','3de96150b493c9821db86a4c76f2356f6137b10ac5832955c09b2fc4c886322b',256,256,'','2026-11-20 15:39:00.720284');
INSERT INTO "images_image" VALUES(2,'images/fb95801e775ae8a4a958.png','fb95801e775ae8a4a95824e2f4eb6b926f3fb1148ad1b3756e432fdf02aa4b80',1200,400,'','2026-11-20 15:39:00.946809');
INSERT INTO "images_image" VALUES(3,'images/0ee2a70cf5afb3b32676.png','0ee2a70cf5afb3b326767a8913938a7a838f52de370d2aa8f372d52d56695c2a',1200,675,'','2026-11-20 15:39:01.053525');
INSERT INTO "images_image" VALUES(4,'images/5ca9a5df8fcf5b3c9c54.png','5ca9a5df8fcf5b3c9c54f64f98a2dcc742472e0c6c6c3c367a7f9bf147796419',1200,675,'','2026-11-20 15:39:01.141204');
CREATE TABLE "images_imagesource" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "path" varchar(500) NOT NULL UNIQUE, "image_id" bigint NOT NULL REFERENCES "images_image" ("id") DEFERRABLE INITIALLY DEFERRED);
INSERT INTO "images_imagesource" VALUES(1,'assets/img/avatar.png',1);
INSERT INTO "images_imagesource" VALUES(2,'assets/img/ridges.png',2);
INSERT INTO "images_imagesource" VALUES(3,'assets/img/ten-armed-testbed.png',3);
INSERT INTO "images_imagesource" VALUES(4,'assets/img/momentum.png',4);
CREATE TABLE "playground_board" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "import_ref" varchar(400) NOT NULL, "import_hashes" text NOT NULL CHECK ((JSON_VALID("import_hashes") OR "import_hashes" IS NULL)), "rendered_with" varchar(40) NOT NULL, "title" varchar(300) NOT NULL, "subtitle" varchar(500) NOT NULL, "slug" varchar(120) NOT NULL UNIQUE, "summary" text NOT NULL, "body" text NOT NULL, "body_html" text NOT NULL, "body_text" text NOT NULL, "excerpt" text NOT NULL, "word_count" integer unsigned NOT NULL CHECK ("word_count" >= 0), "language" varchar(16) NOT NULL, "published_at" datetime NULL, "first_published_at" datetime NULL, "date_known" bool NOT NULL, "unlisted" bool NOT NULL, "seo_title" varchar(300) NOT NULL, "seo_description" varchar(500) NOT NULL, "created_at" datetime NOT NULL, "updated_at" datetime NOT NULL, "year" smallint unsigned NULL CHECK ("year" >= 0), "kind" varchar(20) NOT NULL, "afterword" text NOT NULL, "afterword_html" text NOT NULL, "reflection_title" varchar(300) NOT NULL, "reflection" text NOT NULL, "reflection_html" text NOT NULL, "repository" varchar(500) NOT NULL, "source_path" varchar(400) NOT NULL, "columns" text NOT NULL CHECK ((JSON_VALID("columns") OR "columns" IS NULL)), "cover_id" bigint NULL REFERENCES "images_image" ("id") DEFERRABLE INITIALLY DEFERRED);
INSERT INTO "playground_board" VALUES(1,'README.md#paper trials 2025','{"title": "fdaed97cd4739318", "body": "8bb9b85fe8c3b82b", "afterword": "8d74e4293195b24f", "reflection_title": "3e487ec4261b8d91", "reflection": "20ef3deba357c16d", "columns": "807f500e64ab2c7f", "source_path": "d82ab49f91a6ba16"}','2:26fc38bfe9d9','Paper trials 2025','','paper-trials-2025','','*The table of an invented student, made for the example site of this project. The papers are real; the attempts are not.*

One result a month, small enough for a laptop. A line stays here whether it worked or not.','<p><em>The table of an invented student, made for the example site of this project. The papers are real; the attempts are not.</em></p>
<p>One result a month, small enough for a laptop. A line stays here whether it worked or not.</p>
','The table of an invented student, made for the example site of this project. The papers are real; the attempts are not.
One result a month, small enough for a laptop. A line stays here whether it worked or not.','The table of an invented student, made for the example site of this project. The papers are real; the attempts are not.',40,'','2026-11-20 15:39:01.249560','2026-11-20 15:39:01.249560',0,0,'','','2026-11-20 15:39:01.251687','2026-11-20 15:39:01.251694',NULL,'experiments','<!-- Not to be shown: the notes from the month in which the disk died are gone for good. -->','','Reflection on 2025','The table of last year had a column for every idea that I ever had about tables. This year has four columns, and I filled them in.

Two things went well. Writing the goal before the code made half of the goals smaller, and smaller goals got done. And the paired comparison of seeds saved more computing time than any optimisation of the code.

One thing did not. Whatever needed a night of training was started on the last evening of its month, which is why Pong says what it says. Next year a project of that size gets two weeks, and its figure is drawn *first*, with made-up numbers, so that I know what I am looking for.','<p>The table of last year had a column for every idea that I ever had about tables. This year has four columns, and I filled them in.</p>
<p>Two things went well. Writing the goal before the code made half of the goals smaller, and smaller goals got done. And the paired comparison of seeds saved more computing time than any optimisation of the code.</p>
<p>One thing did not. Whatever needed a night of training was started on the last evening of its month, which is why Pong says what it says. Next year a project of that size gets two weeks, and its figure is drawn <em>first</em>, with made-up numbers, so that I know what I am looking for.</p>
','','README.md','[{"heading": "Paper / Project", "role": "title"}, {"heading": "Goal", "role": "goal"}, {"heading": "Location", "role": "location"}, {"heading": "Status", "role": "status"}]',NULL);
CREATE TABLE "playground_change" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "field" varchar(20) NOT NULL, "old" text NOT NULL, "new" text NOT NULL, "at" datetime NOT NULL, "precision" varchar(10) NOT NULL, "origin" varchar(10) NOT NULL, "experiment_id" bigint NOT NULL REFERENCES "playground_experiment" ("id") DEFERRABLE INITIALLY DEFERRED, "private" bool NOT NULL);
INSERT INTO "playground_change" VALUES(1,'added','','Done','2026-11-20 15:39:01.267466','moment','import',1,0);
INSERT INTO "playground_change" VALUES(2,'added','','Done','2026-11-20 15:39:01.275865','moment','import',2,0);
INSERT INTO "playground_change" VALUES(3,'added','','Out of time','2026-11-20 15:39:01.279161','moment','import',3,0);
INSERT INTO "playground_change" VALUES(4,'added','','Done','2026-11-20 15:39:01.286635','moment','import',4,0);
INSERT INTO "playground_change" VALUES(5,'added','','Done','2026-11-20 15:39:01.290532','moment','import',5,0);
INSERT INTO "playground_change" VALUES(6,'added','','In progress','2026-11-20 15:39:01.298133','moment','import',6,0);
INSERT INTO "playground_change" VALUES(7,'added','','Partly done','2026-11-20 15:39:01.301314','moment','import',7,0);
INSERT INTO "playground_change" VALUES(8,'added','','Done','2026-11-20 15:39:01.308481','moment','import',8,0);
INSERT INTO "playground_change" VALUES(9,'added','','On hold','2026-11-20 15:39:01.311384','moment','import',9,0);
INSERT INTO "playground_change" VALUES(10,'added','','Planned','2026-11-20 15:39:01.314471','moment','import',10,0);
INSERT INTO "playground_change" VALUES(11,'added','','Blocked','2026-11-20 15:39:01.321920','moment','import',11,0);
INSERT INTO "playground_change" VALUES(12,'added','','Dropped','2026-11-20 15:39:01.324990','moment','import',12,0);
CREATE TABLE "playground_experiment" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "import_ref" varchar(400) NOT NULL, "import_hashes" text NOT NULL CHECK ((JSON_VALID("import_hashes") OR "import_hashes" IS NULL)), "rendered_with" varchar(40) NOT NULL, "title" varchar(300) NOT NULL, "subtitle" varchar(500) NOT NULL, "summary" text NOT NULL, "body" text NOT NULL, "body_html" text NOT NULL, "body_text" text NOT NULL, "excerpt" text NOT NULL, "word_count" integer unsigned NOT NULL CHECK ("word_count" >= 0), "language" varchar(16) NOT NULL, "published_at" datetime NULL, "first_published_at" datetime NULL, "date_known" bool NOT NULL, "unlisted" bool NOT NULL, "seo_title" varchar(300) NOT NULL, "seo_description" varchar(500) NOT NULL, "created_at" datetime NOT NULL, "updated_at" datetime NOT NULL, "slug" varchar(120) NOT NULL, "kind" varchar(20) NOT NULL, "reference_url" varchar(2000) NOT NULL, "goal" text NOT NULL, "goal_html" text NOT NULL, "location" text NOT NULL, "location_html" text NOT NULL, "location_url" varchar(2000) NOT NULL, "remark" text NOT NULL, "remark_html" text NOT NULL, "raw_status" text NOT NULL, "raw" text NOT NULL, "extra" text NOT NULL CHECK ((JSON_VALID("extra") OR "extra" IS NULL)), "extra_html" text NOT NULL CHECK ((JSON_VALID("extra_html") OR "extra_html" IS NULL)), "order" integer unsigned NOT NULL CHECK ("order" >= 0), "source_line" integer unsigned NULL CHECK ("source_line" >= 0), "board_id" bigint NOT NULL REFERENCES "playground_board" ("id") DEFERRABLE INITIALLY DEFERRED, "cover_id" bigint NULL REFERENCES "images_image" ("id") DEFERRABLE INITIALLY DEFERRED, "section_id" bigint NULL REFERENCES "playground_section" ("id") DEFERRABLE INITIALLY DEFERRED, "status_id" bigint NULL REFERENCES "playground_status" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "playground_experiment_slug" UNIQUE ("board_id", "slug"));
INSERT INTO "playground_experiment" VALUES(1,'1:README.md:f46657cf9d6db439f75256a4','{"order": "5feceb66ffc86f38", "title": "08989259b7c75db2", "reference_url": "9b32fa18ca31411f", "section": "6b86b273ff34fce1", "goal": "6907c7f168902e97", "location": "57692b19d2dd659c", "status": "e7f6c011776e8db7", "remark": "12ae32cb1ec02d01", "raw_status": "16552c2580bbe8b8", "extra": "44136fa355b3678a"}','2:26fc38bfe9d9','The ten-armed testbed','','','','','','Redraw the figure with the four curves',0,'','2026-11-20 15:39:01.263606','2026-11-20 15:39:01.263606',0,0,'','','2026-11-20 15:39:01.266470','2026-11-20 15:39:01.266478','the-ten-armed-testbed','paper','http://incompleteideas.net/book/the-book.html','Redraw the figure with the four curves','Redraw the figure with the four curves','[bandits/testbed](./bandits/testbed/)','<code>bandits/testbed</code>','','','','Done','| [The ten-armed testbed](http://incompleteideas.net/book/the-book.html) | Redraw the figure with the four curves | [bandits/testbed](./bandits/testbed/) | Done |','{}','{}',0,10,1,NULL,1,6);
INSERT INTO "playground_experiment" VALUES(2,'1:README.md:4af7f95f148061f03863dee3','{"order": "6b86b273ff34fce1", "title": "eb9d3080c6437206", "reference_url": "a703f42bc0d80dbb", "section": "6b86b273ff34fce1", "goal": "62a1e04ee20d36b9", "location": "55eeea8c1385eaf2", "status": "e7f6c011776e8db7", "remark": "8800eff4079725cb", "raw_status": "9bb1a453897ff4ea", "extra": "44136fa355b3678a"}','2:26fc38bfe9d9','Finite-time analysis of the multiarmed bandit problem','','','','','','See the logarithmic regret of UCB1 with my own eyes',0,'','2026-11-20 15:39:01.267550','2026-11-20 15:39:01.267550',0,0,'','','2026-11-20 15:39:01.274904','2026-11-20 15:39:01.274911','finite-time-analysis-of-the-multiarmed-bandit-problem','paper','https://doi.org/10.1023/A:1013689704352','See the logarithmic regret of UCB1 with my own eyes','See the logarithmic regret of UCB1 with my own eyes','[bandits/ucb](./bandits/ucb/)','<code>bandits/ucb</code>','','but only up to 10⁵ steps','but only up to 10⁵ steps','Done, but only up to 10⁵ steps','| [Finite-time analysis of the multiarmed bandit problem](https://doi.org/10.1023/A:1013689704352) | See the logarithmic regret of UCB1 with my own eyes | [bandits/ucb](./bandits/ucb/) | Done, but only up to 10⁵ steps |','{}','{}',1,11,1,NULL,1,6);
INSERT INTO "playground_experiment" VALUES(3,'1:README.md:3599faee46bc160e0ab5448d','{"order": "d4735e3a265e16ee", "title": "d0053c3f0e454f52", "reference_url": "d44d71f51af821ad", "section": "6b86b273ff34fce1", "goal": "869305e785a37876", "location": "c3fd7e5548429886", "status": "7902699be42c8a8e", "remark": "12ae32cb1ec02d01", "raw_status": "8f454c892e6587eb", "extra": "44136fa355b3678a"}','2:26fc38bfe9d9','Playing Atari with Deep Reinforcement Learning','','','','','','Learn Pong from pixels in one night',0,'','2026-11-20 15:39:01.275956','2026-11-20 15:39:01.275956',0,0,'','','2026-11-20 15:39:01.278487','2026-11-20 15:39:01.278494','playing-atari-with-deep-reinforcement-learning','paper','https://arxiv.org/abs/1312.5602','Learn Pong from pixels in one night','Learn Pong from pixels in one night','[rl/dqn](./rl/dqn/)','<code>rl/dqn</code>','','','','Deadline','| [Playing Atari with Deep Reinforcement Learning](https://arxiv.org/abs/1312.5602) | Learn Pong from pixels in one night | [rl/dqn](./rl/dqn/) | Deadline |','{}','{}',2,12,1,NULL,1,7);
INSERT INTO "playground_experiment" VALUES(4,'1:README.md:a52a187189cfd4c8ab583bdc','{"order": "4e07408562bedb8b", "title": "ebdf4a984e24879e", "reference_url": "3443ca41ddce14e0", "section": "d4735e3a265e16ee", "goal": "f52205da1e5840ab", "location": "11f48c16faea1319", "status": "e7f6c011776e8db7", "remark": "12ae32cb1ec02d01", "raw_status": "16552c2580bbe8b8", "extra": "44136fa355b3678a"}','2:26fc38bfe9d9','Adam','','','','','','Reproduce the logistic regression curves on MNIST',0,'','2026-11-20 15:39:01.279228','2026-11-20 15:39:01.279228',0,0,'','','2026-11-20 15:39:01.285966','2026-11-20 15:39:01.285973','adam','paper','https://arxiv.org/abs/1412.6980','Reproduce the logistic regression curves on MNIST','Reproduce the logistic regression curves on MNIST','[optim/adam](./optim/adam/)','<code>optim/adam</code>','','','','Done','| [Adam](https://arxiv.org/abs/1412.6980) | Reproduce the logistic regression curves on MNIST | [optim/adam](./optim/adam/) | Done |','{}','{}',3,14,1,NULL,2,6);
INSERT INTO "playground_experiment" VALUES(5,'1:README.md:704bd58078212bfe2fe9c1a1','{"order": "4b227777d4dd1fc6", "title": "3b74231a004c2ec2", "reference_url": "12ae32cb1ec02d01", "section": "d4735e3a265e16ee", "goal": "432ea1c7315ef952", "location": "34b80d008688cece", "status": "e7f6c011776e8db7", "remark": "12ae32cb1ec02d01", "raw_status": "16552c2580bbe8b8", "extra": "44136fa355b3678a"}','2:26fc38bfe9d9','Heavy ball on a quadratic','','','','','','Measure \rho against the condition number \kappa',0,'','2026-11-20 15:39:01.286707','2026-11-20 15:39:01.286707',0,0,'','','2026-11-20 15:39:01.289729','2026-11-20 15:39:01.289736','heavy-ball-on-a-quadratic','paper','','Measure $$\rho$$ against the condition number $$\kappa$$','Measure <math><semantics><mi>ρ</mi><annotation encoding="application/x-tex">\rho</annotation></semantics></math> against the condition number <math><semantics><mi>κ</mi><annotation encoding="application/x-tex">\kappa</annotation></semantics></math>','[optim/momentum](./optim/momentum/)','<code>optim/momentum</code>','','','','Done','| Heavy ball on a quadratic | Measure $$\rho$$ against the condition number $$\kappa$$ | [optim/momentum](./optim/momentum/) | Done |','{}','{}',4,15,1,NULL,2,6);
INSERT INTO "playground_experiment" VALUES(6,'1:README.md:e191a6980b41361aa52e6afe','{"order": "ef2d127de37b942b", "title": "4823a47d5feb6c26", "reference_url": "ea82f9645f959145", "section": "d4735e3a265e16ee", "goal": "81e6a76da9132f0f", "location": "2ccbae3b0aa26b9e", "status": "d4735e3a265e16ee", "remark": "12ae32cb1ec02d01", "raw_status": "7bf4b57a84f87d08", "extra": "44136fa355b3678a"}','2:26fc38bfe9d9','Deep Double Descent','','','','','','Find the second descent with random features',0,'','2026-11-20 15:39:01.290609','2026-11-20 15:39:01.290609',0,0,'','','2026-11-20 15:39:01.297309','2026-11-20 15:39:01.297317','deep-double-descent','paper','https://arxiv.org/abs/1912.02292','Find the second descent with random features','Find the second descent with random features','[optim/double-descent](./optim/double-descent/)','<code>optim/double-descent</code>','','','','WIP','| [Deep Double Descent](https://arxiv.org/abs/1912.02292) | Find the second descent with random features | [optim/double-descent](./optim/double-descent/) | WIP |','{}','{}',5,16,1,NULL,2,2);
INSERT INTO "playground_experiment" VALUES(7,'1:README.md:2574b97f2aa45f2365e56dab','{"order": "e7f6c011776e8db7", "title": "82df28f5dacdd540", "reference_url": "52979a9396c242b9", "section": "4e07408562bedb8b", "goal": "c988e4d82f618feb", "location": "0533e14f6fe12467", "status": "ef2d127de37b942b", "remark": "12ae32cb1ec02d01", "raw_status": "abf24f1488187062", "extra": "44136fa355b3678a"}','2:26fc38bfe9d9','On Calibration of Modern Neural Networks','','','','','','One reliability diagram, before and after temperature scaling',0,'','2026-11-20 15:39:01.298202','2026-11-20 15:39:01.298202',0,0,'','','2026-11-20 15:39:01.300605','2026-11-20 15:39:01.300613','on-calibration-of-modern-neural-networks','paper','https://arxiv.org/abs/1706.04599','One reliability diagram, before and after *temperature scaling*','One reliability diagram, before and after <em>temperature scaling</em>','[eval/calibration](./eval/calibration/)','<code>eval/calibration</code>','','','','Partially done','| [On Calibration of Modern Neural Networks](https://arxiv.org/abs/1706.04599) | One reliability diagram, before and after *temperature scaling* | [eval/calibration](./eval/calibration/) | Partially done |','{}','{}',6,18,1,NULL,3,5);
INSERT INTO "playground_experiment" VALUES(8,'1:README.md:3f1d1a94d9d1ca22a15652d4','{"order": "7902699be42c8a8e", "title": "496399b71033df96", "reference_url": "12ae32cb1ec02d01", "section": "4e07408562bedb8b", "goal": "2dff0a4b298a0ea5", "location": "2faf1e1f45fa9be3", "status": "e7f6c011776e8db7", "remark": "12ae32cb1ec02d01", "raw_status": "16552c2580bbe8b8", "extra": "44136fa355b3678a"}','2:26fc38bfe9d9','Paired seeds','','','','','','How many runs does a comparison of two methods need?',0,'','2026-11-20 15:39:01.301384','2026-11-20 15:39:01.301384',0,0,'','','2026-11-20 15:39:01.303553','2026-11-20 15:39:01.303560','paired-seeds','paper','','How many runs does a comparison of two methods need?','How many runs does a comparison of two methods need?','[eval/paired-seeds](./eval/paired-seeds/)','<code>eval/paired-seeds</code>','','','','Done','| Paired seeds | How many runs does a comparison of two methods need? | [eval/paired-seeds](./eval/paired-seeds/) | Done |','{}','{}',7,19,1,NULL,3,6);
INSERT INTO "playground_experiment" VALUES(9,'1:README.md:d3d5a44472bd89732e30f221','{"order": "2c624232cdd22177", "title": "3a1bbe3cfc0bfb73", "reference_url": "f7ecdbb09a6e59ad", "section": "4b227777d4dd1fc6", "goal": "ddb66e04a7e285b7", "location": "dc56165581a5459e", "status": "4b227777d4dd1fc6", "remark": "12ae32cb1ec02d01", "raw_status": "d8d70c96cb0fa7a5", "extra": "44136fa355b3678a"}','2:26fc38bfe9d9','Dropout','','','','','','With and without, five seeds each',0,'','2026-11-20 15:39:01.308557','2026-11-20 15:39:01.308557',0,0,'','','2026-11-20 15:39:01.310746','2026-11-20 15:39:01.310752','dropout','paper','https://jmlr.org/papers/v15/srivastava14a.html','With and without, five seeds each','With and without, five seeds each','[nets/dropout](./nets/dropout/)','<code>nets/dropout</code>','','','','On hold','| [Dropout](https://jmlr.org/papers/v15/srivastava14a.html) | With and without, five seeds each | [nets/dropout](./nets/dropout/) | On hold |','{}','{}',8,21,1,NULL,4,4);
INSERT INTO "playground_experiment" VALUES(10,'1:README.md:03c394676f9a28caaef5e4eb','{"order": "19581e27de7ced00", "title": "4dc021cb676d814e", "reference_url": "6dc1418e2bcb07a0", "section": "4b227777d4dd1fc6", "goal": "e0be3f88c91e26bd", "location": "f609ee9a5cb73e28", "status": "6b86b273ff34fce1", "remark": "12ae32cb1ec02d01", "raw_status": "8603902467116799", "extra": "44136fa355b3678a"}','2:26fc38bfe9d9','mixup','','','','','','Does it help on a thousand images?',0,'','2026-11-20 15:39:01.311447','2026-11-20 15:39:01.311447',0,0,'','','2026-11-20 15:39:01.313868','2026-11-20 15:39:01.313875','mixup','paper','https://arxiv.org/abs/1710.09412','Does it help on a thousand images?','Does it help on a thousand images?','[nets/mixup](./nets/mixup/)','<code>nets/mixup</code>','','','','Todo','| [mixup](https://arxiv.org/abs/1710.09412) | Does it help on a thousand images? | [nets/mixup](./nets/mixup/) | Todo |','{}','{}',9,22,1,NULL,4,1);
INSERT INTO "playground_experiment" VALUES(11,'1:README.md:f9b88c1bb98690faa934fcd7','{"order": "4a44dc15364204a8", "title": "876ba37f0fae9b08", "reference_url": "de8a6bfdc7b083a2", "section": "4b227777d4dd1fc6", "goal": "6d70ce7b94290df4", "location": "bfe58642885fedbb", "status": "4e07408562bedb8b", "remark": "0cee6540224517ab", "raw_status": "aa9743be00f786cb", "extra": "44136fa355b3678a"}','2:26fc38bfe9d9','The Lottery Ticket Hypothesis','','','','','','Prune a two-layer network to ten per cent',0,'','2026-11-20 15:39:01.314533','2026-11-20 15:39:01.314533',0,0,'','','2026-11-20 15:39:01.321276','2026-11-20 15:39:01.321284','the-lottery-ticket-hypothesis','paper','https://arxiv.org/abs/1803.03635','Prune a two-layer network to ten per cent','Prune a two-layer network to ten per cent','[nets/lottery](./nets/lottery/)','<code>nets/lottery</code>','','the pruning code needs the dropout runs first','the pruning code needs the dropout runs first','Blocked, the pruning code needs the dropout runs first','| [The Lottery Ticket Hypothesis](https://arxiv.org/abs/1803.03635) | Prune a two-layer network to ten per cent | [nets/lottery](./nets/lottery/) | Blocked, the pruning code needs the dropout runs first |','{}','{}',10,23,1,NULL,4,3);
INSERT INTO "playground_experiment" VALUES(12,'1:README.md:5fa8c22df3a4ed300b051ff5','{"order": "4fc82b26aecb47d2", "title": "1e3954cbd588cd1a", "reference_url": "7e12cef197e72fc7", "section": "4b227777d4dd1fc6", "goal": "629b370d5cbe43e6", "location": "273a9b02f14249f3", "status": "2c624232cdd22177", "remark": "12ae32cb1ec02d01", "raw_status": "73694f3f45cf2ee1", "extra": "44136fa355b3678a"}','2:26fc38bfe9d9','Denoising Diffusion Probabilistic Models','','','','','','Two-dimensional toy data only',0,'','2026-11-20 15:39:01.321983','2026-11-20 15:39:01.321983',0,0,'','','2026-11-20 15:39:01.324345','2026-11-20 15:39:01.324352','denoising-diffusion-probabilistic-models','paper','https://arxiv.org/abs/2006.11239','Two-dimensional toy data only','Two-dimensional toy data only','[nets/ddpm](./nets/ddpm/)','<code>nets/ddpm</code>','','','','Dropped','| [Denoising Diffusion Probabilistic Models](https://arxiv.org/abs/2006.11239) | Two-dimensional toy data only | [nets/ddpm](./nets/ddpm/) | Dropped |','{}','{}',11,24,1,NULL,4,8);
CREATE TABLE "playground_section" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "import_ref" varchar(400) NOT NULL, "import_hashes" text NOT NULL CHECK ((JSON_VALID("import_hashes") OR "import_hashes" IS NULL)), "title" varchar(300) NOT NULL, "order" smallint unsigned NOT NULL CHECK ("order" >= 0), "board_id" bigint NOT NULL REFERENCES "playground_board" ("id") DEFERRABLE INITIALLY DEFERRED, "parent_id" bigint NULL REFERENCES "playground_section" ("id") DEFERRABLE INITIALLY DEFERRED);
INSERT INTO "playground_section" VALUES(1,'1#Bandits and RL','{"title": "ebc5716dff34a329", "parent": "74234e98afe7498f"}','Bandits and RL',0,1,NULL);
INSERT INTO "playground_section" VALUES(2,'1#Optimisation','{"title": "67e4baf37f623785", "parent": "74234e98afe7498f"}','Optimisation',1,1,NULL);
INSERT INTO "playground_section" VALUES(3,'1#Evaluation','{"title": "fbb851558a8ce276", "parent": "74234e98afe7498f"}','Evaluation',2,1,NULL);
INSERT INTO "playground_section" VALUES(4,'1#Small networks','{"title": "1aeaf1dd69c29a04", "parent": "74234e98afe7498f"}','Small networks',3,1,NULL);
CREATE TABLE "playground_status" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "key" varchar(40) NOT NULL UNIQUE, "label" varchar(60) NOT NULL, "symbol" varchar(8) NOT NULL, "category" varchar(10) NOT NULL, "order" smallint unsigned NOT NULL CHECK ("order" >= 0), "synonyms" text NOT NULL);
INSERT INTO "playground_status" VALUES(1,'planned','Planned','○','todo',10,'todo, to do, to read, pending, backlog, upcoming');
INSERT INTO "playground_status" VALUES(2,'in_progress','In progress','◐','doing',20,'wip, doing, reading, started, ongoing');
INSERT INTO "playground_status" VALUES(3,'blocked','Blocked','⊟','doing',30,'waiting, stuck');
INSERT INTO "playground_status" VALUES(4,'on_hold','On hold','‖','stopped',40,'paused, hold');
INSERT INTO "playground_status" VALUES(5,'partial','Partly done','◕','done',50,'partial, partially done, partly done, mostly done');
INSERT INTO "playground_status" VALUES(6,'done','Done','●','done',60,'read, finished, completed, complete, implemented');
INSERT INTO "playground_status" VALUES(7,'expired','Out of time','⧗','stopped',70,'deadline, out of time, overdue');
INSERT INTO "playground_status" VALUES(8,'dropped','Dropped','×','stopped',80,'abandoned, cancelled, skipped, gave up');
CREATE TABLE "portfolio_page" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "import_ref" varchar(400) NOT NULL, "import_hashes" text NOT NULL CHECK ((JSON_VALID("import_hashes") OR "import_hashes" IS NULL)), "rendered_with" varchar(40) NOT NULL, "title" varchar(300) NOT NULL, "subtitle" varchar(500) NOT NULL, "slug" varchar(120) NOT NULL UNIQUE, "summary" text NOT NULL, "body" text NOT NULL, "body_html" text NOT NULL, "body_text" text NOT NULL, "excerpt" text NOT NULL, "word_count" integer unsigned NOT NULL CHECK ("word_count" >= 0), "language" varchar(16) NOT NULL, "published_at" datetime NULL, "first_published_at" datetime NULL, "date_known" bool NOT NULL, "unlisted" bool NOT NULL, "seo_title" varchar(300) NOT NULL, "seo_description" varchar(500) NOT NULL, "created_at" datetime NOT NULL, "updated_at" datetime NOT NULL, "cover_id" bigint NULL REFERENCES "images_image" ("id") DEFERRABLE INITIALLY DEFERRED);
INSERT INTO "portfolio_page" VALUES(1,'desk.md','{"title": "b5094c3cab07d466", "body": "f0e5b5f42f3160f3", "language": "50eac10e7966a04e", "subtitle": "688ad097be37974e", "summary": "12ae32cb1ec02d01", "seo_title": "12ae32cb1ec02d01", "seo_description": "12ae32cb1ec02d01", "published_at": "49acbac4388b0121", "date_known": "fcbcf165908dd18a", "slug": "8dd9eb39c08f415c", "cover": "74234e98afe7498f"}','2:26fc38bfe9d9','Desk','What I use, what I read, what I count as done','desk','','
This page belongs to the example site. It is an ordinary page: no date, no tags, one address.

## Tools

| Tool | What for | Since |
|:-----|:---------|------:|
| Paper notebook | every derivation before it is typed | 2011 |
| One laptop, eight cores | all experiments | 2019 |
| Plain text | everything else | always |

## House rules

1. A number without a seed is a rumour.
2. A plot without units is a drawing.
3. A result that I cannot explain to my sister is not finished.
{: .rules}

## Reading now

- A textbook on optimal transport, one section a week
- Old exam questions in analysis, for the joy of having time
','<p>This page belongs to the example site. It is an ordinary page: no date, no tags, one address.</p>
<h2 id="tools">Tools</h2>
<div class="table-scroll" tabindex="0" role="group" aria-label="Table"><table>
<thead>
<tr>
<th class="align-left">Tool</th>
<th class="align-left">What for</th>
<th class="align-right">Since</th>
</tr>
</thead>
<tbody>
<tr>
<td class="align-left">Paper notebook</td>
<td class="align-left">every derivation before it is typed</td>
<td class="align-right">2011</td>
</tr>
<tr>
<td class="align-left">One laptop, eight cores</td>
<td class="align-left">all experiments</td>
<td class="align-right">2019</td>
</tr>
<tr>
<td class="align-left">Plain text</td>
<td class="align-left">everything else</td>
<td class="align-right">always</td>
</tr>
</tbody>
</table></div>
<h2 id="house-rules">House rules</h2>
<ol class="rules">
<li>A number without a seed is a rumour.</li>
<li>A plot without units is a drawing.</li>
<li>A result that I cannot explain to my sister is not finished.</li>
</ol>
<h2 id="reading-now">Reading now</h2>
<ul>
<li>A textbook on optimal transport, one section a week</li>
<li>Old exam questions in analysis, for the joy of having time</li>
</ul>
','This page belongs to the example site. It is an ordinary page: no date, no tags, one address.
Tools
Tool
What for
Since
Paper notebook
every derivation before it is typed
2011
One laptop, eight cores
all experiments
2019
Plain text
everything else
always
House rules
A number without a seed is a rumour.
A plot without units is a drawing.
A result that I cannot explain to my sister is not finished.
Reading now
A textbook on optimal transport, one section a week
Old exam questions in analysis, for the joy of having time','This page belongs to the example site. It is an ordinary page: no date, no tags, one address.',95,'en','2026-11-20 15:39:00.814424','2026-11-20 15:39:00.814424',0,0,'','','2026-11-20 15:39:00.817078','2026-11-20 15:39:00.817085',NULL);
CREATE TABLE "portfolio_profile" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "import_ref" varchar(400) NOT NULL, "import_hashes" text NOT NULL CHECK ((JSON_VALID("import_hashes") OR "import_hashes" IS NULL)), "rendered_with" varchar(40) NOT NULL, "title" varchar(300) NOT NULL, "subtitle" varchar(500) NOT NULL, "headline" varchar(300) NOT NULL, "intro" text NOT NULL, "intro_html" text NOT NULL, "avatar_id" bigint NULL REFERENCES "images_image" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "portfolio_profile_one_row" CHECK ("id" = 1));
INSERT INTO "portfolio_profile" VALUES(1,'index.md#profile:','{"title": "b5f5309bec5dacc3", "subtitle": "6dd3d22558312edc", "intro": "12ae32cb1ec02d01"}','2:26fc38bfe9d9','Lan Okafor','An example site: the author is invented, the mathematics is not','','','',NULL);
CREATE TABLE "portfolio_profileitem" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "import_ref" varchar(400) NOT NULL, "import_hashes" text NOT NULL CHECK ((JSON_VALID("import_hashes") OR "import_hashes" IS NULL)), "rendered_with" varchar(40) NOT NULL, "label" varchar(300) NOT NULL, "url" varchar(1000) NOT NULL, "text" text NOT NULL, "text_html" text NOT NULL, "stance" varchar(10) NOT NULL, "order" smallint unsigned NOT NULL CHECK ("order" >= 0), "section_id" bigint NOT NULL REFERENCES "portfolio_profilesection" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "portfolio_profileitem_stance" CHECK ("stance" IN ('', 'like', 'dislike')));
INSERT INTO "portfolio_profileitem" VALUES(1,'index.md#item:2:3dbd26f19bf61222:1','{"label": "d40a8596b8e881f5", "url": "12ae32cb1ec02d01", "text": "f3acc50b9f32a075", "stance": "12ae32cb1ec02d01", "order": "6b86b273ff34fce1"}','2:26fc38bfe9d9','Sequential decisions','','bandits, exploration, and the awkward question of when to stop looking.','bandits, exploration, and the awkward question of when to stop looking.','',1,2);
INSERT INTO "portfolio_profileitem" VALUES(2,'index.md#item:2:7ecdae582befb666:1','{"label": "e645bd62f96fae89", "url": "12ae32cb1ec02d01", "text": "8d0efbba75a19767", "stance": "12ae32cb1ec02d01", "order": "d4735e3a265e16ee"}','2:26fc38bfe9d9','Numerical honesty','','algorithms that are right on paper and wrong in floating point, and how to notice.','algorithms that are right on paper and wrong in floating point, and how to notice.','',2,2);
INSERT INTO "portfolio_profileitem" VALUES(3,'index.md#item:2:d66c2d31f99e0994:1','{"label": "244eb2fa849149b4", "url": "12ae32cb1ec02d01", "text": "a94697230fd74093", "stance": "12ae32cb1ec02d01", "order": "4e07408562bedb8b"}','2:26fc38bfe9d9','Small models','','what can be learnt from a network that trains in a minute.','what can be learnt from a network that trains in a minute.','',3,2);
INSERT INTO "portfolio_profileitem" VALUES(4,'index.md#item:2:825cff9607c815f5:1','{"label": "fbb851558a8ce276", "url": "12ae32cb1ec02d01", "text": "90b46d835c6d4343", "stance": "12ae32cb1ec02d01", "order": "4b227777d4dd1fc6"}','2:26fc38bfe9d9','Evaluation','','seeds, intervals, paired comparisons, and other ways of not fooling myself.','seeds, intervals, paired comparisons, and other ways of not fooling myself.','',4,2);
INSERT INTO "portfolio_profileitem" VALUES(5,'index.md#item:3:5e9282657ee6ba9d:1','{"label": "f5a28ee84fbec6d5", "url": "7b9b2b4a72db371e", "text": "52eec768d88afc26", "stance": "12ae32cb1ec02d01", "order": "6b86b273ff34fce1"}','2:26fc38bfe9d9','Steps and Leaps','https://example.org/steps-and-leaps','one theorem a week, drawn by hand and never in a hurry.','one theorem a week, drawn by hand and never in a hurry.','',1,3);
INSERT INTO "portfolio_profileitem" VALUES(6,'index.md#item:3:a2e194776176dabf:1','{"label": "73104b55db1d82d5", "url": "a4d26876f2a0d71c", "text": "c25727eeceae8bae", "stance": "12ae32cb1ec02d01", "order": "d4735e3a265e16ee"}','2:26fc38bfe9d9','The Quiet Terminal','https://example.org/quiet-terminal','a person debugs somebody else''s training run and says every wrong guess aloud.','a person debugs somebody else’s training run and says every wrong guess aloud.','',2,3);
INSERT INTO "portfolio_profileitem" VALUES(7,'index.md#item:3:23c979f9bbf394a4:1','{"label": "77ffb5f2e714c5fb", "url": "83e6678718992170", "text": "6a261bb69157b973", "stance": "12ae32cb1ec02d01", "order": "4e07408562bedb8b"}','2:26fc38bfe9d9','Chalk Dust','https://example.org/chalk-dust','recorded lectures on measure theory, with the coughing left in.','recorded lectures on measure theory, with the coughing left in.','',3,3);
INSERT INTO "portfolio_profileitem" VALUES(8,'index.md#item:4:f8e4816b65e6a438:1','{"label": "aafc226beb95eefc", "url": "ab6fb826a5a7bfb9", "text": "19318cad5227b6f3", "stance": "12ae32cb1ec02d01", "order": "6b86b273ff34fce1"}','2:26fc38bfe9d9','Florence Nightingale','https://en.wikipedia.org/wiki/Florence_Nightingale','for drawing a diagram that changed an army, and for checking the numbers first.','for drawing a diagram that changed an army, and for checking the numbers first.','',1,4);
INSERT INTO "portfolio_profileitem" VALUES(9,'index.md#item:4:6e3acca3358d42d5:1','{"label": "024f63b2edb4369b", "url": "4510fac3c0720490", "text": "44a1ca0164806f9e", "stance": "12ae32cb1ec02d01", "order": "d4735e3a265e16ee"}','2:26fc38bfe9d9','Hoàng Tụy','https://en.wikipedia.org/wiki/Ho%C3%A0ng_T%E1%BB%A5y','for a whole field built with pencil and paper during a war.','for a whole field built with pencil and paper during a war.','',2,4);
INSERT INTO "portfolio_profileitem" VALUES(10,'index.md#item:5:27df9e5407ed5d24:1','{"label": "68d1492cb78dcc7d", "url": "12ae32cb1ec02d01", "text": "b98ceb43cca090d6", "stance": "27df9e5407ed5d24", "order": "6b86b273ff34fce1"}','2:26fc38bfe9d9','Like','','linear algebra, convexity, anything with a picture, inequalities that turn out to be a square.','linear algebra, convexity, anything with a picture, inequalities that turn out to be a square.','like',1,5);
INSERT INTO "portfolio_profileitem" VALUES(11,'index.md#item:5:ad02cfd7021336f6:1','{"label": "33825be4f858a69a", "url": "12ae32cb1ec02d01", "text": "a67f5a65da27a1aa", "stance": "35e9f49cd8c2078f", "order": "d4735e3a265e16ee"}','2:26fc38bfe9d9','Don''t like','','long case distinctions, and proofs that begin with "it is easy to see".','long case distinctions, and proofs that begin with “it is easy to see”.','dislike',2,5);
INSERT INTO "portfolio_profileitem" VALUES(12,'index.md#item:7:351ce49b8fb17817:1','{"label": "12ae32cb1ec02d01", "url": "12ae32cb1ec02d01", "text": "6568f565448ba10b", "stance": "12ae32cb1ec02d01", "order": "6b86b273ff34fce1"}','2:26fc38bfe9d9','','','I have restarted the same jigsaw puzzle four times, each time from a different corner.','I have restarted the same jigsaw puzzle four times, each time from a different corner.','',1,7);
INSERT INTO "portfolio_profileitem" VALUES(13,'index.md#item:7:6e8371908e0b54a5:1','{"label": "12ae32cb1ec02d01", "url": "12ae32cb1ec02d01", "text": "1edbdbd159ad7051", "stance": "12ae32cb1ec02d01", "order": "d4735e3a265e16ee"}','2:26fc38bfe9d9','','','My laptop is older than some of the papers I reproduce on it.','My laptop is older than some of the papers I reproduce on it.','',2,7);
INSERT INTO "portfolio_profileitem" VALUES(14,'index.md#item:7:a425732cb34df0e3:1','{"label": "12ae32cb1ec02d01", "url": "12ae32cb1ec02d01", "text": "7746807b82a2b4bc", "stance": "12ae32cb1ec02d01", "order": "4e07408562bedb8b"}','2:26fc38bfe9d9','','','I count stairs. The library has 61.','I count stairs. The library has 61.','',3,7);
INSERT INTO "portfolio_profileitem" VALUES(15,'index.md#item:8:357d9e5952f7ac40:1','{"label": "12ae32cb1ec02d01", "url": "12ae32cb1ec02d01", "text": "eedd0b611cdf7af3", "stance": "12ae32cb1ec02d01", "order": "6b86b273ff34fce1"}','2:26fc38bfe9d9','','','Saying "I do not know" before the third coffee.','Saying “I do not know” before the third coffee.','',1,8);
INSERT INTO "portfolio_profileitem" VALUES(16,'index.md#item:8:64003afb010f8768:1','{"label": "12ae32cb1ec02d01", "url": "12ae32cb1ec02d01", "text": "97d28fcc44388086", "stance": "12ae32cb1ec02d01", "order": "d4735e3a265e16ee"}','2:26fc38bfe9d9','','','Stopping a run that is obviously going nowhere.','Stopping a run that is obviously going nowhere.','',2,8);
INSERT INTO "portfolio_profileitem" VALUES(17,'index.md#item:9:4828a573fa98cc07:1','{"label": "12ae32cb1ec02d01", "url": "12ae32cb1ec02d01", "text": "821a2f2fe478bab8", "stance": "12ae32cb1ec02d01", "order": "6b86b273ff34fce1"}','2:26fc38bfe9d9','','','Publishing the notes from the month in which nothing worked.','Publishing the notes from the month in which nothing worked.','',1,9);
INSERT INTO "portfolio_profileitem" VALUES(18,'index.md#item:10:d55b99efba68c4d5:1','{"label": "0b57e967ff55ce5d", "url": "779d9ce103620eaa", "text": "686d577b07d44d1f", "stance": "12ae32cb1ec02d01", "order": "6b86b273ff34fce1"}','2:26fc38bfe9d9','Email','mailto:lan@example.org','the quickest way, if the address were real.','the quickest way, if the address were real.','',1,10);
INSERT INTO "portfolio_profileitem" VALUES(19,'index.md#item:10:588f4a079c629c3b:1','{"label": "3e6bad6451bd2969", "url": "88d8d964abe4814e", "text": "f62355c29f570ae0", "stance": "12ae32cb1ec02d01", "order": "d4735e3a265e16ee"}','2:26fc38bfe9d9','Blog','/blog/','answers to questions often end up there.','answers to questions often end up there.','',2,10);
CREATE TABLE "portfolio_profilesection" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "import_ref" varchar(400) NOT NULL, "import_hashes" text NOT NULL CHECK ((JSON_VALID("import_hashes") OR "import_hashes" IS NULL)), "rendered_with" varchar(40) NOT NULL, "title" varchar(300) NOT NULL, "slug" varchar(120) NOT NULL, "kind" varchar(20) NOT NULL, "order" smallint unsigned NOT NULL CHECK ("order" >= 0), "hidden" bool NOT NULL, "body" text NOT NULL, "body_html" text NOT NULL, "lead" text NOT NULL, "lead_html" text NOT NULL, "tail" text NOT NULL, "tail_html" text NOT NULL, "profile_id" bigint NOT NULL REFERENCES "portfolio_profile" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "portfolio_profilesection_kind" CHECK ("kind" IN ('prose', 'described', 'links', 'tastes', 'projects', 'facts', 'contacts')));
INSERT INTO "portfolio_profilesection" VALUES(1,'index.md#section:5300b46b24986e21:1','{"title": "3d8ebba814c39a18", "slug": "5300b46b24986e21", "kind": "48ad12181496c260", "hidden": "fcbcf165908dd18a", "body": "e1501c274cf93652", "lead": "12ae32cb1ec02d01", "tail": "12ae32cb1ec02d01", "order": "6b86b273ff34fce1"}','2:26fc38bfe9d9','Introduction','introduction','prose',1,0,'Hello, I am Lan. I study statistics in the daytime and reproduce small results from machine learning papers in the evening, on one laptop and with no hurry. Nobody called Lan Okafor wrote this: the page belongs to an example site, and it shows what an imported about page looks like.

I write things down because I forget them. What survives the writing usually turns out to be the part that I had understood.','<p>Hello, I am Lan. I study statistics in the daytime and reproduce small results from machine learning papers in the evening, on one laptop and with no hurry. Nobody called Lan Okafor wrote this: the page belongs to an example site, and it shows what an imported about page looks like.</p>
<p>I write things down because I forget them. What survives the writing usually turns out to be the part that I had understood.</p>
','','','','',1);
INSERT INTO "portfolio_profilesection" VALUES(2,'index.md#section:2c919735dffa4f4d:1','{"title": "9ec5cc3809ab67f8", "slug": "82c4bd11af74062e", "kind": "0ab65cb007a6a09b", "hidden": "fcbcf165908dd18a", "body": "12ae32cb1ec02d01", "lead": "46e086170449d67a", "tail": "12ae32cb1ec02d01", "order": "d4735e3a265e16ee"}','2:26fc38bfe9d9','Research Interests','research-interests','described',2,0,'','','What I read about when nobody asks me to:','<p>What I read about when nobody asks me to:</p>
','','',1);
INSERT INTO "portfolio_profilesection" VALUES(3,'index.md#section:6e5d3909a01d2bdb:1','{"title": "2f0f6a40c6cd952f", "slug": "b81caae83b700b69", "kind": "30a74f913836b3ac", "hidden": "fcbcf165908dd18a", "body": "12ae32cb1ec02d01", "lead": "726b20d362a3ad71", "tail": "12ae32cb1ec02d01", "order": "4e07408562bedb8b"}','2:26fc38bfe9d9','Favourite Channels','favourite-channels','links',3,0,'','','Three places where I have lost whole evenings:','<p>Three places where I have lost whole evenings:</p>
','','',1);
INSERT INTO "portfolio_profilesection" VALUES(4,'index.md#section:ba0617c5c86dc5b4:1','{"title": "52480b68eb316741", "slug": "3a34e0ab5e62f0b5", "kind": "30a74f913836b3ac", "hidden": "fcbcf165908dd18a", "body": "12ae32cb1ec02d01", "lead": "12ae32cb1ec02d01", "tail": "12ae32cb1ec02d01", "order": "4b227777d4dd1fc6"}','2:26fc38bfe9d9','People I Look Up To','people-i-look-up-to','links',4,0,'','','','','','',1);
INSERT INTO "portfolio_profilesection" VALUES(5,'index.md#section:5a26054249cf9e56:1','{"title": "4fb124b141ae4edc", "slug": "350f31ea20ec8dbd", "kind": "3048f07a748d3703", "hidden": "fcbcf165908dd18a", "body": "12ae32cb1ec02d01", "lead": "12ae32cb1ec02d01", "tail": "12ae32cb1ec02d01", "order": "ef2d127de37b942b"}','2:26fc38bfe9d9','Mathematics I Enjoy','mathematics-i-enjoy','tastes',5,0,'','','','','','',1);
INSERT INTO "portfolio_profilesection" VALUES(6,'index.md#section:e82388eb4bf5a49d:1','{"title": "38c06ca30c9f0c8e", "slug": "2c96edbd83e2856e", "kind": "bbb46d489e200f9e", "hidden": "fcbcf165908dd18a", "body": "12ae32cb1ec02d01", "lead": "12ae32cb1ec02d01", "tail": "12ae32cb1ec02d01", "order": "e7f6c011776e8db7"}','2:26fc38bfe9d9','What I Have Been Working On','what-i-have-been-working-on','projects',6,0,'','','','','','',1);
INSERT INTO "portfolio_profilesection" VALUES(7,'index.md#section:73bea2094afd6d00:1','{"title": "11d1f88c9e6352bf", "slug": "747727e239cb35dd", "kind": "675b3ac572a677df", "hidden": "fcbcf165908dd18a", "body": "12ae32cb1ec02d01", "lead": "12ae32cb1ec02d01", "tail": "12ae32cb1ec02d01", "order": "7902699be42c8a8e"}','2:26fc38bfe9d9','Fun Facts','fun-facts','facts',7,0,'','','','','','',1);
INSERT INTO "portfolio_profilesection" VALUES(8,'index.md#section:e73f40ce053e03d8:1','{"title": "1b8037f56761339e", "slug": "fdeb60a6a324203a", "kind": "675b3ac572a677df", "hidden": "b5bea41b6c623f7c", "body": "12ae32cb1ec02d01", "lead": "12ae32cb1ec02d01", "tail": "12ae32cb1ec02d01", "order": "2c624232cdd22177"}','2:26fc38bfe9d9','Still Learning','still-learning','facts',8,1,'','','','','','',1);
INSERT INTO "portfolio_profilesection" VALUES(9,'index.md#section:6211a9064ee38c04:1','{"title": "42701b7ce440ccdc", "slug": "ff846f2169a30c46", "kind": "675b3ac572a677df", "hidden": "b5bea41b6c623f7c", "body": "12ae32cb1ec02d01", "lead": "12ae32cb1ec02d01", "tail": "12ae32cb1ec02d01", "order": "19581e27de7ced00"}','2:26fc38bfe9d9','Not Yet','not-yet','facts',9,1,'','','','','','',1);
INSERT INTO "portfolio_profilesection" VALUES(10,'index.md#section:c151e4917ff21be1:1','{"title": "1e62d06f37ccdaff", "slug": "c1ef33bd8c98f754", "kind": "ffc121712a18c151", "hidden": "fcbcf165908dd18a", "body": "12ae32cb1ec02d01", "lead": "12ae32cb1ec02d01", "tail": "12ae32cb1ec02d01", "order": "4a44dc15364204a8"}','2:26fc38bfe9d9','How To Reach Me','how-to-reach-me','contacts',10,0,'','','','','','',1);
CREATE TABLE "portfolio_project" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "import_ref" varchar(400) NOT NULL, "import_hashes" text NOT NULL CHECK ((JSON_VALID("import_hashes") OR "import_hashes" IS NULL)), "rendered_with" varchar(40) NOT NULL, "title" varchar(300) NOT NULL, "subtitle" varchar(500) NOT NULL, "slug" varchar(120) NOT NULL UNIQUE, "summary" text NOT NULL, "body" text NOT NULL, "body_html" text NOT NULL, "body_text" text NOT NULL, "excerpt" text NOT NULL, "word_count" integer unsigned NOT NULL CHECK ("word_count" >= 0), "language" varchar(16) NOT NULL, "published_at" datetime NULL, "first_published_at" datetime NULL, "date_known" bool NOT NULL, "unlisted" bool NOT NULL, "seo_title" varchar(300) NOT NULL, "seo_description" varchar(500) NOT NULL, "created_at" datetime NOT NULL, "updated_at" datetime NOT NULL, "order" smallint unsigned NOT NULL CHECK ("order" >= 0), "featured" bool NOT NULL, "code_url" varchar(500) NOT NULL, "demo_url" varchar(500) NOT NULL, "paper_url" varchar(500) NOT NULL, "started" date NULL, "finished" date NULL, "cover_id" bigint NULL REFERENCES "images_image" ("id") DEFERRABLE INITIALLY DEFERRED, "section_id" bigint NULL REFERENCES "portfolio_profilesection" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "portfolio_project_finished_after_started" CHECK (("started" IS NULL OR "finished" IS NULL OR "finished" >= ("started"))));
INSERT INTO "portfolio_project" VALUES(1,'index.md#project:6db272d8c77b1711:1','{"title": "c9bac38e37c8ed24", "body": "dcf0d8e288f0a4a2", "code_url": "12ae32cb1ec02d01", "demo_url": "12ae32cb1ec02d01", "section": "e7f6c011776e8db7", "order": "6b86b273ff34fce1", "date_known": "fcbcf165908dd18a", "published_at": "49acbac4388b0121", "slug": "351a8afd45c8c864"}','2:26fc38bfe9d9','Paper trials','','paper-trials','','Each month I pick a result that fits on one laptop, try to get the same number, and keep the notes whether it works or not. The table is in the [playground](/playground/).','<p>Each month I pick a result that fits on one laptop, try to get the same number, and keep the notes whether it works or not. The table is in the <a href="/playground/">playground</a>.</p>
','Each month I pick a result that fits on one laptop, try to get the same number, and keep the notes whether it works or not. The table is in the playground.','Each month I pick a result that fits on one laptop, try to get the same number, and keep the notes whether it works or not. The table is in the playground.',32,'','2026-11-20 15:39:00.742097','2026-11-20 15:39:00.742097',0,0,'','','2026-11-20 15:39:00.804785','2026-11-20 15:39:00.804797',1,0,'','','',NULL,NULL,NULL,6);
INSERT INTO "portfolio_project" VALUES(2,'index.md#project:de5a4c0ed8b4dab2:1','{"title": "78baec8feb5de295", "body": "47c75e6aaa528ad7", "code_url": "12ae32cb1ec02d01", "demo_url": "12ae32cb1ec02d01", "section": "e7f6c011776e8db7", "order": "d4735e3a265e16ee", "date_known": "fcbcf165908dd18a", "published_at": "49acbac4388b0121", "slug": "59869e3a92e99fba"}','2:26fc38bfe9d9','Running variance','','running-variance','','A tiny library that computes means and variances of streams without storing them, in three languages. It began with a bug that I describe in [a post](/blog/variance-in-one-pass/).','<p>A tiny library that computes means and variances of streams without storing them, in three languages. It began with a bug that I describe in <a href="/blog/variance-in-one-pass/">a post</a>.</p>
','A tiny library that computes means and variances of streams without storing them, in three languages. It began with a bug that I describe in a post.','A tiny library that computes means and variances of streams without storing them, in three languages. It began with a bug that I describe in a post.',27,'','2026-11-20 15:39:00.742097','2026-11-20 15:39:00.742097',0,0,'','','2026-11-20 15:39:00.806820','2026-11-20 15:39:00.806832',2,0,'','','',NULL,NULL,NULL,6);
INSERT INTO "portfolio_project" VALUES(3,'index.md#project:610dee21c7976969:1','{"title": "f09f918450d3d3a0", "body": "fd03b9548777028e", "code_url": "12ae32cb1ec02d01", "demo_url": "12ae32cb1ec02d01", "section": "e7f6c011776e8db7", "order": "4e07408562bedb8b", "date_known": "fcbcf165908dd18a", "published_at": "49acbac4388b0121", "slug": "1ac43172687ea101"}','2:26fc38bfe9d9','A dictionary for two languages','','a-dictionary-for-two-languages','','Vietnamese and English words for the same ideas in statistics, with one example sentence each. A hundred and forty entries so far, most of them argued over with my sister.','<p>Vietnamese and English words for the same ideas in statistics, with one example sentence each. A hundred and forty entries so far, most of them argued over with my sister.</p>
','Vietnamese and English words for the same ideas in statistics, with one example sentence each. A hundred and forty entries so far, most of them argued over with my sister.','Vietnamese and English words for the same ideas in statistics, with one example sentence each. A hundred and forty entries so far, most of them argued over with my sister.',30,'','2026-11-20 15:39:00.742097','2026-11-20 15:39:00.742097',0,0,'','','2026-11-20 15:39:00.812758','2026-11-20 15:39:00.812765',3,0,'','','',NULL,NULL,NULL,6);
CREATE TABLE "publishing_link" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "source_id" bigint unsigned NOT NULL CHECK ("source_id" >= 0), "role" varchar(20) NOT NULL, "target_id" bigint unsigned NOT NULL CHECK ("target_id" >= 0), "source_type_id" integer NOT NULL REFERENCES "django_content_type" ("id") DEFERRABLE INITIALLY DEFERRED, "target_type_id" integer NOT NULL REFERENCES "django_content_type" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "publishing_link_once" UNIQUE ("source_type_id", "source_id", "role", "target_type_id", "target_id"));
CREATE TABLE "publishing_menuitem" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "import_ref" varchar(400) NOT NULL, "import_hashes" text NOT NULL CHECK ((JSON_VALID("import_hashes") OR "import_hashes" IS NULL)), "label" varchar(100) NOT NULL, "url" varchar(500) NOT NULL, "order" smallint unsigned NOT NULL CHECK ("order" >= 0), "parent_id" bigint NULL REFERENCES "publishing_menuitem" ("id") DEFERRABLE INITIALLY DEFERRED);
INSERT INTO "publishing_menuitem" VALUES(1,'_config.yml#menu:Blog','{"label": "3e6bad6451bd2969", "url": "88d8d964abe4814e", "parent": "74234e98afe7498f", "order": "6b86b273ff34fce1"}','Blog','/blog/',1,NULL);
INSERT INTO "publishing_menuitem" VALUES(2,'_config.yml#menu:Playground','{"label": "c3c7329b869bdadc", "url": "374f33ad7869f48c", "parent": "74234e98afe7498f", "order": "d4735e3a265e16ee"}','Playground','/playground/',2,NULL);
INSERT INTO "publishing_menuitem" VALUES(3,'_config.yml#menu:Writing','{"label": "976c534c94969d69", "url": "12ae32cb1ec02d01", "parent": "74234e98afe7498f", "order": "4e07408562bedb8b"}','Writing','',3,NULL);
INSERT INTO "publishing_menuitem" VALUES(4,'_config.yml#menu:Writing > Archive','{"label": "5183923a757424d6", "url": "85564a183412846b", "parent": "4e07408562bedb8b", "order": "6b86b273ff34fce1"}','Archive','/blog/archive/',1,3);
INSERT INTO "publishing_menuitem" VALUES(5,'_config.yml#menu:Writing > Tags','{"label": "3f913eb2574a9ff5", "url": "eebd274f9b222641", "parent": "4e07408562bedb8b", "order": "d4735e3a265e16ee"}','Tags','/tags/',2,3);
INSERT INTO "publishing_menuitem" VALUES(6,'_config.yml#menu:Desk','{"label": "b5094c3cab07d466", "url": "ad5be075b099374e", "parent": "74234e98afe7498f", "order": "4b227777d4dd1fc6"}','Desk','/desk/',4,NULL);
CREATE TABLE "publishing_oldaddress" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "path" varchar(500) NOT NULL UNIQUE, "destination" varchar(500) NOT NULL, "object_id" bigint unsigned NULL CHECK ("object_id" >= 0), "content_type_id" integer NULL REFERENCES "django_content_type" ("id") DEFERRABLE INITIALLY DEFERRED);
INSERT INTO "publishing_oldaddress" VALUES(1,'/2024-11-16-why-i-keep-a-reproduction-log','',1,6);
INSERT INTO "publishing_oldaddress" VALUES(2,'/2024-12-14-softmax-without-overflow','',2,6);
INSERT INTO "publishing_oldaddress" VALUES(3,'/2025-02-08-variance-in-one-pass','',3,6);
INSERT INTO "publishing_oldaddress" VALUES(4,'/2025-03-22-the-ten-armed-testbed','',4,6);
INSERT INTO "publishing_oldaddress" VALUES(5,'/2025-04-05-tools-i-stopped-using','',5,6);
INSERT INTO "publishing_oldaddress" VALUES(6,'/2025-05-10-lan-truyen-nguoc-bang-tay','',6,6);
INSERT INTO "publishing_oldaddress" VALUES(7,'/2025-06-28-momentum-in-a-narrow-valley','',7,6);
INSERT INTO "publishing_oldaddress" VALUES(8,'/2025-08-16-four-words-for-it-works','',8,6);
INSERT INTO "publishing_oldaddress" VALUES(9,'/2025-09-27-doc-bai-bao-trong-ba-luot','',9,6);
INSERT INTO "publishing_oldaddress" VALUES(10,'/2025-10-25-what-a-seed-hides','',10,6);
INSERT INTO "publishing_oldaddress" VALUES(11,'/2098-01-01-a-letter-to-whoever-still-reads','',11,6);
CREATE TABLE "publishing_sitesettings" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "import_ref" varchar(400) NOT NULL, "import_hashes" text NOT NULL CHECK ((JSON_VALID("import_hashes") OR "import_hashes" IS NULL)), "title" varchar(200) NOT NULL, "tagline" varchar(300) NOT NULL, "description" text NOT NULL, "author_name" varchar(200) NOT NULL, "email" varchar(254) NOT NULL, "language" varchar(16) NOT NULL, "time_zone" varchar(60) NOT NULL, "math_macros" text NOT NULL CHECK ((JSON_VALID("math_macros") OR "math_macros" IS NULL)), "single_dollar_math" bool NOT NULL, "smart_punctuation" bool NOT NULL, "kramdown_options" text NOT NULL CHECK ((JSON_VALID("kramdown_options") OR "kramdown_options" IS NULL)), "avatar_id" bigint NULL REFERENCES "images_image" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "publishing_sitesettings_one_row" CHECK ("id" = 1));
INSERT INTO "publishing_sitesettings" VALUES(1,'','{"title": "8b02d82296d0395b", "tagline": "2aef84c9b5480f5c", "description": "1e3243e11d532bda", "author_name": "b5f5309bec5dacc3", "email": "b4a60744b25e5560", "language": "50eac10e7966a04e", "time_zone": "bea1242cef36fabc", "single_dollar_math": "fcbcf165908dd18a", "smart_punctuation": "b5bea41b6c623f7c", "kramdown_options": "44136fa355b3678a", "avatar": "6b86b273ff34fce1"}','Margin Notes (an example)','Papers tried at home, and what went wrong','An example site. An invented student reproduces small results and keeps notes.','Lan Okafor','lan@example.org','en','Asia/Ho_Chi_Minh','{}',0,1,'{}',1);
CREATE TABLE "publishing_sociallink" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "import_ref" varchar(400) NOT NULL, "import_hashes" text NOT NULL CHECK ((JSON_VALID("import_hashes") OR "import_hashes" IS NULL)), "kind" varchar(40) NOT NULL, "label" varchar(100) NOT NULL, "url" varchar(500) NOT NULL, "order" smallint unsigned NOT NULL CHECK ("order" >= 0));
INSERT INTO "publishing_sociallink" VALUES(1,'_config.yml#social:email','{"kind": "d55b99efba68c4d5", "label": "ed82190d43a2bd83", "url": "779d9ce103620eaa", "order": "6b86b273ff34fce1"}','email','E-mail','mailto:lan@example.org',1);
INSERT INTO "publishing_sociallink" VALUES(2,'_config.yml#social:mastodon','{"kind": "16130dda599dcb90", "label": "d333e832289cba71", "url": "d1d70d27ccaaf9ff", "order": "d4735e3a265e16ee"}','mastodon','Mastodon','https://social.example/@lan',2);
INSERT INTO "publishing_sociallink" VALUES(3,'_config.yml#social:rss','{"kind": "f19b07d17c7455d3", "label": "be880d816cb7d459", "url": "11aa17bf87e7a462", "order": "4e07408562bedb8b"}','rss','RSS','/feed.xml',3);
CREATE TABLE "publishing_tag" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "name" varchar(100) NOT NULL UNIQUE, "slug" varchar(100) NOT NULL UNIQUE);
INSERT INTO "publishing_tag" VALUES(1,'reproduction','reproduction');
INSERT INTO "publishing_tag" VALUES(2,'habits','habits');
INSERT INTO "publishing_tag" VALUES(3,'numerics','numerics');
INSERT INTO "publishing_tag" VALUES(4,'python','python');
INSERT INTO "publishing_tag" VALUES(5,'C++','c-plus-plus');
INSERT INTO "publishing_tag" VALUES(6,'C#','c-sharp');
INSERT INTO "publishing_tag" VALUES(7,'reinforcement learning','reinforcement-learning');
INSERT INTO "publishing_tag" VALUES(8,'học máy','học-máy');
INSERT INTO "publishing_tag" VALUES(9,'đạo hàm','đạo-hàm');
INSERT INTO "publishing_tag" VALUES(10,'optimisation','optimisation');
INSERT INTO "publishing_tag" VALUES(11,'vocabulary','vocabulary');
INSERT INTO "publishing_tag" VALUES(12,'cách học','cách-học');
INSERT INTO "publishing_tag" VALUES(13,'thói quen','thói-quen');
INSERT INTO "publishing_tag" VALUES(14,'statistics','statistics');
INSERT INTO "publishing_tag" VALUES(15,'generative models','generative-models');
CREATE TABLE "publishing_taggeditem" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "object_id" integer NOT NULL, "content_type_id" integer NOT NULL REFERENCES "django_content_type" ("id") DEFERRABLE INITIALLY DEFERRED, "tag_id" bigint NOT NULL REFERENCES "publishing_tag" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "publishing_taggeditem_once" UNIQUE ("tag_id", "content_type_id", "object_id"));
INSERT INTO "publishing_taggeditem" VALUES(1,1,6,1);
INSERT INTO "publishing_taggeditem" VALUES(2,1,6,2);
INSERT INTO "publishing_taggeditem" VALUES(3,2,6,3);
INSERT INTO "publishing_taggeditem" VALUES(4,2,6,4);
INSERT INTO "publishing_taggeditem" VALUES(5,3,6,3);
INSERT INTO "publishing_taggeditem" VALUES(6,3,6,4);
INSERT INTO "publishing_taggeditem" VALUES(7,3,6,5);
INSERT INTO "publishing_taggeditem" VALUES(8,3,6,6);
INSERT INTO "publishing_taggeditem" VALUES(9,4,6,1);
INSERT INTO "publishing_taggeditem" VALUES(10,4,6,7);
INSERT INTO "publishing_taggeditem" VALUES(11,4,6,4);
INSERT INTO "publishing_taggeditem" VALUES(12,5,6,2);
INSERT INTO "publishing_taggeditem" VALUES(13,6,6,8);
INSERT INTO "publishing_taggeditem" VALUES(14,6,6,9);
INSERT INTO "publishing_taggeditem" VALUES(15,7,6,10);
INSERT INTO "publishing_taggeditem" VALUES(16,7,6,3);
INSERT INTO "publishing_taggeditem" VALUES(17,8,6,1);
INSERT INTO "publishing_taggeditem" VALUES(18,8,6,11);
INSERT INTO "publishing_taggeditem" VALUES(19,9,6,12);
INSERT INTO "publishing_taggeditem" VALUES(20,9,6,13);
INSERT INTO "publishing_taggeditem" VALUES(21,10,6,1);
INSERT INTO "publishing_taggeditem" VALUES(22,10,6,14);
INSERT INTO "publishing_taggeditem" VALUES(23,10,6,4);
INSERT INTO "publishing_taggeditem" VALUES(24,11,6,2);
INSERT INTO "publishing_taggeditem" VALUES(25,12,6,15);
CREATE TABLE "taggit_tag" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "name" varchar(100) NOT NULL UNIQUE, "slug" varchar(100) NOT NULL UNIQUE);
CREATE TABLE "taggit_taggeditem" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "object_id" integer NOT NULL, "content_type_id" integer NOT NULL REFERENCES "django_content_type" ("id") DEFERRABLE INITIALLY DEFERRED, "tag_id" integer NOT NULL REFERENCES "taggit_tag" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "taggit_taggeditem_content_type_id_object_id_tag_id_4bb97a8e_uniq" UNIQUE ("content_type_id", "object_id", "tag_id"));
CREATE UNIQUE INDEX "auth_group_permissions_group_id_permission_id_0cd325b0_uniq" ON "auth_group_permissions" ("group_id", "permission_id");
CREATE INDEX "auth_group_permissions_group_id_b120cbf9" ON "auth_group_permissions" ("group_id");
CREATE INDEX "auth_group_permissions_permission_id_84c5c92e" ON "auth_group_permissions" ("permission_id");
CREATE UNIQUE INDEX "auth_user_groups_user_id_group_id_94350c0c_uniq" ON "auth_user_groups" ("user_id", "group_id");
CREATE INDEX "auth_user_groups_user_id_6a12ed8b" ON "auth_user_groups" ("user_id");
CREATE INDEX "auth_user_groups_group_id_97559544" ON "auth_user_groups" ("group_id");
CREATE UNIQUE INDEX "auth_user_user_permissions_user_id_permission_id_14a6b632_uniq" ON "auth_user_user_permissions" ("user_id", "permission_id");
CREATE INDEX "auth_user_user_permissions_user_id_a95ead1b" ON "auth_user_user_permissions" ("user_id");
CREATE INDEX "auth_user_user_permissions_permission_id_1fbb5f2c" ON "auth_user_user_permissions" ("permission_id");
CREATE INDEX "django_admin_log_content_type_id_c4bce8eb" ON "django_admin_log" ("content_type_id");
CREATE INDEX "django_admin_log_user_id_c564eba6" ON "django_admin_log" ("user_id");
CREATE UNIQUE INDEX "django_content_type_app_label_model_76bd3d3b_uniq" ON "django_content_type" ("app_label", "model");
CREATE UNIQUE INDEX "auth_permission_content_type_id_codename_01ab375a_uniq" ON "auth_permission" ("content_type_id", "codename");
CREATE INDEX "auth_permission_content_type_id_2f476e4b" ON "auth_permission" ("content_type_id");
CREATE INDEX "images_imagesource_image_id_e4f07942" ON "images_imagesource" ("image_id");
CREATE UNIQUE INDEX "publishing_sociallink_import_ref" ON "publishing_sociallink" ("import_ref") WHERE NOT ("import_ref" = '');
CREATE INDEX "publishing_link_source_type_id_6e606cc5" ON "publishing_link" ("source_type_id");
CREATE INDEX "publishing_link_target_type_id_510625c3" ON "publishing_link" ("target_type_id");
CREATE INDEX "publishing__target__37456f_idx" ON "publishing_link" ("target_type_id", "target_id");
CREATE UNIQUE INDEX "publishing_menuitem_import_ref" ON "publishing_menuitem" ("import_ref") WHERE NOT ("import_ref" = '');
CREATE INDEX "publishing_menuitem_parent_id_9b1b009a" ON "publishing_menuitem" ("parent_id");
CREATE INDEX "publishing_oldaddress_content_type_id_b2cda347" ON "publishing_oldaddress" ("content_type_id");
CREATE INDEX "publishing__content_473795_idx" ON "publishing_oldaddress" ("content_type_id", "object_id");
CREATE INDEX "publishing_sitesettings_avatar_id_017d9217" ON "publishing_sitesettings" ("avatar_id");
CREATE INDEX "publishing_taggeditem_object_id_921fa6fd" ON "publishing_taggeditem" ("object_id");
CREATE INDEX "publishing_taggeditem_content_type_id_fd6a6117" ON "publishing_taggeditem" ("content_type_id");
CREATE INDEX "publishing_taggeditem_tag_id_3d46a1b8" ON "publishing_taggeditem" ("tag_id");
CREATE INDEX "publishing__content_0a0aec_idx" ON "publishing_taggeditem" ("content_type_id", "object_id");
CREATE UNIQUE INDEX "blog_post_import_ref" ON "blog_post" ("import_ref") WHERE NOT ("import_ref" = '');
CREATE INDEX "blog_post_published_at_9524a659" ON "blog_post" ("published_at");
CREATE INDEX "blog_post_cover_id_1006bf93" ON "blog_post" ("cover_id");
CREATE INDEX "blog_post_newest" ON "blog_post" ("date_known" DESC, "published_at" DESC, "id" DESC);
CREATE UNIQUE INDEX "playground_board_import_ref" ON "playground_board" ("import_ref") WHERE NOT ("import_ref" = '');
CREATE UNIQUE INDEX "playground_section_import_ref" ON "playground_section" ("import_ref") WHERE NOT ("import_ref" = '');
CREATE UNIQUE INDEX "playground_section_once_in_parent" ON "playground_section" ("board_id", "parent_id", "title") WHERE "parent_id" IS NOT NULL;
CREATE UNIQUE INDEX "playground_section_once_on_board" ON "playground_section" ("board_id", "title") WHERE "parent_id" IS NULL;
CREATE INDEX "playground_board_published_at_82816b25" ON "playground_board" ("published_at");
CREATE INDEX "playground_board_cover_id_e4e308e5" ON "playground_board" ("cover_id");
CREATE INDEX "playground_section_board_id_42c81fdb" ON "playground_section" ("board_id");
CREATE INDEX "playground_section_parent_id_b840a1cd" ON "playground_section" ("parent_id");
CREATE UNIQUE INDEX "playground_experiment_import_ref" ON "playground_experiment" ("import_ref") WHERE NOT ("import_ref" = '');
CREATE INDEX "playground_experiment_published_at_c5a422f3" ON "playground_experiment" ("published_at");
CREATE INDEX "playground_experiment_slug_6161956d" ON "playground_experiment" ("slug");
CREATE INDEX "playground_experiment_board_id_3cfffeff" ON "playground_experiment" ("board_id");
CREATE INDEX "playground_experiment_cover_id_9d908ae9" ON "playground_experiment" ("cover_id");
CREATE INDEX "playground_experiment_section_id_ff6af31d" ON "playground_experiment" ("section_id");
CREATE INDEX "playground_experiment_status_id_217c76f5" ON "playground_experiment" ("status_id");
CREATE INDEX "playground__board_i_288121_idx" ON "playground_experiment" ("board_id", "order");
CREATE INDEX "playground_change_at_b30390cd" ON "playground_change" ("at");
CREATE INDEX "playground_change_experiment_id_25e29a0e" ON "playground_change" ("experiment_id");
CREATE INDEX "playground__experim_c854b2_idx" ON "playground_change" ("experiment_id", "at" DESC);
CREATE UNIQUE INDEX "portfolio_page_import_ref" ON "portfolio_page" ("import_ref") WHERE NOT ("import_ref" = '');
CREATE INDEX "portfolio_page_published_at_61d56c71" ON "portfolio_page" ("published_at");
CREATE INDEX "portfolio_page_cover_id_a1fe591c" ON "portfolio_page" ("cover_id");
CREATE UNIQUE INDEX "portfolio_profile_import_ref" ON "portfolio_profile" ("import_ref") WHERE NOT ("import_ref" = '');
CREATE INDEX "portfolio_profile_avatar_id_ba1b76e2" ON "portfolio_profile" ("avatar_id");
CREATE UNIQUE INDEX "portfolio_profilesection_import_ref" ON "portfolio_profilesection" ("import_ref") WHERE NOT ("import_ref" = '');
CREATE INDEX "portfolio_profilesection_profile_id_14ea34ca" ON "portfolio_profilesection" ("profile_id");
CREATE UNIQUE INDEX "portfolio_profileitem_import_ref" ON "portfolio_profileitem" ("import_ref") WHERE NOT ("import_ref" = '');
CREATE INDEX "portfolio_profileitem_section_id_4b89b4af" ON "portfolio_profileitem" ("section_id");
CREATE UNIQUE INDEX "portfolio_project_import_ref" ON "portfolio_project" ("import_ref") WHERE NOT ("import_ref" = '');
CREATE INDEX "portfolio_project_published_at_1058b44c" ON "portfolio_project" ("published_at");
CREATE INDEX "portfolio_project_cover_id_ae857135" ON "portfolio_project" ("cover_id");
CREATE INDEX "portfolio_project_section_id_6a02de1b" ON "portfolio_project" ("section_id");
CREATE INDEX "django_session_expire_date_a5c62663" ON "django_session" ("expire_date");
CREATE INDEX "taggit_taggeditem_object_id_e2d7d1df" ON "taggit_taggeditem" ("object_id");
CREATE INDEX "taggit_taggeditem_content_type_id_9957a03c" ON "taggit_taggeditem" ("content_type_id");
CREATE INDEX "taggit_taggeditem_tag_id_f4f5b767" ON "taggit_taggeditem" ("tag_id");
CREATE INDEX "taggit_tagg_content_8fc721_idx" ON "taggit_taggeditem" ("content_type_id", "object_id");
DELETE FROM "sqlite_sequence";
INSERT INTO "sqlite_sequence" VALUES('django_migrations',31);
INSERT INTO "sqlite_sequence" VALUES('django_admin_log',0);
INSERT INTO "sqlite_sequence" VALUES('django_content_type',28);
INSERT INTO "sqlite_sequence" VALUES('auth_permission',112);
INSERT INTO "sqlite_sequence" VALUES('auth_group',0);
INSERT INTO "sqlite_sequence" VALUES('auth_user',0);
INSERT INTO "sqlite_sequence" VALUES('playground_experiment',12);
INSERT INTO "sqlite_sequence" VALUES('playground_status',8);
INSERT INTO "sqlite_sequence" VALUES('playground_change',12);
INSERT INTO "sqlite_sequence" VALUES('portfolio_profile',1);
INSERT INTO "sqlite_sequence" VALUES('portfolio_profilesection',10);
INSERT INTO "sqlite_sequence" VALUES('portfolio_profileitem',19);
INSERT INTO "sqlite_sequence" VALUES('portfolio_project',3);
INSERT INTO "sqlite_sequence" VALUES('taggit_taggeditem',0);
INSERT INTO "sqlite_sequence" VALUES('taggit_tag',0);
INSERT INTO "sqlite_sequence" VALUES('images_image',4);
INSERT INTO "sqlite_sequence" VALUES('images_imagesource',4);
INSERT INTO "sqlite_sequence" VALUES('publishing_sitesettings',1);
INSERT INTO "sqlite_sequence" VALUES('publishing_sociallink',3);
INSERT INTO "sqlite_sequence" VALUES('portfolio_page',1);
INSERT INTO "sqlite_sequence" VALUES('blog_post',12);
INSERT INTO "sqlite_sequence" VALUES('publishing_tag',15);
INSERT INTO "sqlite_sequence" VALUES('publishing_taggeditem',25);
INSERT INTO "sqlite_sequence" VALUES('publishing_oldaddress',11);
INSERT INTO "sqlite_sequence" VALUES('publishing_menuitem',6);
INSERT INTO "sqlite_sequence" VALUES('playground_board',1);
INSERT INTO "sqlite_sequence" VALUES('playground_section',4);
COMMIT;