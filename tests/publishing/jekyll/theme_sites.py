"""Small sites as the common themes have them, about an author who does not exist."""

from tests.jekyll_site import JekyllSite

WORDS = "I fly kites in the park when the wind is kind, and write down what I learn.\n"


def al_folio(site: JekyllSite) -> None:
    site.put(
        "_config.yml",
        "title: blank\nfirst_name: Ada\nlast_name: Nguyen\nlang: en\n"
        "permalink: /blog/:year/:title/\ninclude: [_pages]\n"
        "disqus_shortname: kites\nsearch_enabled: true\nnavbar_fixed: true\n"
        "collections:\n  news: {output: true}\n  projects: {output: true}\n"
        "  teachings: {output: true}\n",
    )
    site.put(
        "_data/socials.yml",
        "github_username: ada\nscholar_userid: AbC\norcid_id: 0000-0001\n"
        "x_username: ada\ncustom_social:\n  logo: /l.svg\n  title: Club\n"
        "  url: https://club.example\n",
    )
    site.put(
        "_data/repositories.yml", "github_users: [ada]\ngithub_repos: [ada/kite]\n"
    )
    site.image("assets/img/ada.png", "blue")
    site.put(
        "_bibliography/papers.bib",
        "---\n---\n\n@article{slopes, title={Kites on slopes}, year={2010},\n"
        "  author={Nguyen, Ada}, journal={Journal of wind}}\n",
    )
    site.document(
        "_pages/publications.md",
        '{% include bib_search.liquid %}\n<div class="publications">\n'
        "{% bibliography %}\n</div>\n",
        title="publications",
        permalink="/publications/",
        nav=True,
        nav_order=2,
    )
    site.put(
        "_pages/about.md",
        "---\nlayout: about\ntitle: about\npermalink: /\nsubtitle: Builder of kites\n"
        "profile:\n  align: right\n  image: ada.png\n  more_info: >\n"
        "    <p>555 Wind street</p>\nsocial: true\n---\n" + WORDS,
    )
    page = "_pages/{}.md"
    site.document(
        page.format("news"),
        "{% include news.liquid %}\n",
        layout="page",
        title="news",
        permalink="/news/",
    )
    site.document(
        page.format("projects"),
        "{% assign sorted = site.projects | sort: 'importance' %}\n"
        "{% for project in sorted %}{% include projects.liquid %}{% endfor %}\n",
        title="projects",
        permalink="/projects/",
        nav=True,
        nav_order=3,
    )
    site.document(
        page.format("repositories"),
        "{% if site.data.repositories.github_users %}\n## Users\n"
        "{% for user in site.data.repositories.github_users %}\n"
        "{% include repository/repo_user.liquid username=user %}\n{% endfor %}\n{% endif %}\n",
        title="repositories",
        permalink="/repositories/",
        nav=True,
        nav_order=4,
    )
    site.document(
        page.format("teaching"),
        "{% for course in site.teachings %}{{ course.title }}{% endfor %}\n",
        title="teaching",
        permalink="/teaching/",
        nav=True,
        nav_order=6,
    )
    site.document(
        page.format("dropdown"),
        "",
        title="more",
        nav=True,
        nav_order=8,
        dropdown=True,
        children=[
            {"title": "teaching", "permalink": "/teaching/"},
            {"title": "divider"},
            {"title": "projects", "permalink": "/projects/"},
        ],
    )
    site.document(
        "_news/announcement_1.md",
        "A kite of mine won a prize in Hue.\n",
        layout="post",
        date="2016-01-15 07:59:00-0400",
        inline=True,
    )
    site.document("_news/long.md", WORDS, title="A new workshop", date="2017-02-03")
    site.image("assets/img/box.png", "green")
    site.document(
        "_projects/1_project.md",
        WORDS,
        title="Box kite",
        description="with two cells",
        img="assets/img/box.png",
        importance=2,
        category="work",
    )
    site.document(
        "_projects/2_project.md",
        "",
        title="Delta",
        redirect="https://delta.example",
        importance=1,
        category="fun",
    )
    site.document("_teachings/knots.md", "As in {% cite slopes %}.\n", title="Knots")


def academic_pages(site: JekyllSite) -> None:
    site.put(
        "_config.yml",
        "title: Ada Nguyen\nname: Ada Nguyen\ninclude: [_pages]\n"
        "author:\n  name: Ada Nguyen\n  avatar: ada.png\n  bio: Flies kites\n"
        "  location: Hanoi\n  googlescholar: https://scholar.google.com/citations?user=A\n"
        "  github: ada\n  uri:\n"
        "collections:\n  teaching: {output: true, permalink: '/:collection/:path/'}\n"
        "  publications: {output: true, permalink: '/:collection/:path/'}\n"
        "  portfolio: {output: true, permalink: '/:collection/:path/'}\n"
        "  talks: {output: true, permalink: '/:collection/:path/'}\n",
    )
    site.put(
        "_data/navigation.yml",
        "main:\n  - {title: Talks, url: /talks/}\n  - {title: Teaching, url: /teaching/}\n"
        "  - {title: Portfolio, url: /portfolio/}\n  - {title: Blog, url: /year-archive/}\n",
    )
    site.image("images/ada.png")
    site.document("_pages/about.md", WORDS, permalink="/", title="About me")
    loop = "{{% for post in site.{} reversed %}}\n{{% include one.html %}}\n{{% endfor %}}\n"
    for name in ("talks", "teaching", "portfolio"):
        site.document(
            f"_pages/{name}.html",
            "{% include base_path %}\n" + loop.format(name),
            layout="archive",
            title=name.capitalize(),
            permalink=f"/{name}/",
        )
    site.document(
        "_pages/year-archive.html", "", title="Posts", permalink="/year-archive/"
    )
    site.document(
        "_talks/2012-03-01-knots.md",
        WORDS,
        title="On knots",
        collection="talks",
        type="Talk",
        permalink="/talks/2012-03-01-knots",
        venue="Kite club",
        date="2012-03-01",
        location="Hue, Vietnam",
    )
    site.document(
        "_talks/2013-04-05-tails.md",
        "",
        title="On tails",
        collection="talks",
        type="Tutorial",
        venue="Beach",
    )
    site.document(
        "_talks/2099-01-01-wind.md", "", title="On wind", type="Talk", date="2099-01-01"
    )
    site.document(
        "_teaching/2014-spring-knots.md", WORDS, title="Knots I", venue="Kite school"
    )
    site.document("_portfolio/box.md", WORDS, title="Box kite", excerpt="Two cells")
    site.document(
        "_publications/2010-slopes.md",
        WORDS,
        title="Kites on slopes",
        collection="publications",
        category="manuscripts",
        permalink="/publication/2010-slopes",
        date="2010-10-01",
        venue="Journal of wind",
        paperurl="https://wind.example/slopes.pdf",
        citation="Nguyen, A. (2010). Kites on slopes.",
    )
    site.document(
        "_pages/publications.html",
        "{% for post in site.publications reversed %}{{ post }}{% endfor %}\n",
        title="Publications",
        permalink="/publications/",
    )


def chirpy(site: JekyllSite) -> None:
    site.put(
        "_config.yml",
        "theme: jekyll-theme-chirpy\nlang: en\ntimezone: Asia/Ho_Chi_Minh\n"
        "title: Wind\ntagline: On kites\ngithub: {username: ada}\n"
        "social: {name: Ada, email: ada@wind.example, links: [https://club.example]}\n"
        "comments: {provider: giscus, giscus: {repo: ada/talk, repo_id: R_1}}\n"
        "analytics: {goatcounter: {id: ada}}\navatar: /assets/ada.png\n"
        "paginate: 7\ncollections: {tabs: {output: true, sort_by: order}}\n"
        "defaults:\n  - scope: {path: '', type: posts}\n"
        "    values: {layout: post, comments: true, toc: true, permalink: '/posts/:title/'}\n"
        "  - scope: {path: '', type: tabs}\n    values: {layout: page, permalink: '/:title/'}\n",
    )
    site.put(
        "_data/contact.yml",
        "- type: github\n  icon: x\n- type: mastodon\n  icon: x\n"
        "  url: https://wind.example/@ada\n- type: rss\n  icon: x\n",
    )
    site.put(
        "_data/share.yml", "platforms:\n  - {type: Twitter, link: https://x.example}\n"
    )
    site.put("_data/authors.yml", "ada:\n  name: Ada Nguyen\nbo:\n  name: Bo Tran\n")
    site.image("assets/ada.png", "blue")
    site.document("_tabs/about.md", WORDS, icon="fas fa-info", order=4)
    for order, name in ((1, "categories"), (2, "tags"), (3, "archives")):
        site.document(f"_tabs/{name}.md", "", layout=name, order=order)
    site.image("media/kites/cover.png", "yellow")
    site.image("media/kites/knot.png", "green")
    site.document(
        "_posts/2021-03-04-kites.md",
        '![a knot](knot.png){: w="700" }\n\n<img src="knot.png" alt="again">\n',
        title="Kites",
        authors=["ada", "bo"],
        categories=["Wind", "Paper"],
        pin=True,
        math=True,
        media_subpath="/media/kites/",
        image={"path": "cover.png", "alt": "A yellow kite"},
        comments=False,
    )


def minimal_mistakes(site: JekyllSite) -> None:
    site.put(
        "_config.yml",
        "remote_theme: mmistakes/minimal-mistakes\nminimal_mistakes_skin: dark\n"
        "locale: en-US\ntitle: Wind\nsubtitle: On kites\nname: Ada\nlogo: /images/logo.png\n"
        "repository: ada/kites\nsearch: true\n"
        "comments: {provider: utterances, utterances: {theme: github-light, issue_term: pathname}}\n"
        "analytics: {provider: google-gtag, google: {tracking_id: G-1}}\n"
        "author:\n  name: Ada\n  avatar: /images/ada.png\n  bio: Flies **kites**\n"
        "  location: Hue\n  links:\n    - {label: Club, icon: x, url: https://club.example}\n"
        "    - {label: GitHub, icon: x, url: https://github.com/ada}\n"
        "footer:\n  links: [{label: Bluesky, url: https://bsky.app/profile/ada.example}]\n"
        "include: [_pages]\ncollections: {recipes: {output: true, permalink: '/:collection/:path/'}}\n",
    )
    for name, colour in (
        ("logo", "red"),
        ("ada", "blue"),
        ("wide", "green"),
        ("s", "white"),
    ):
        site.image(f"images/{name}.png", colour)
    site.document("_pages/about.md", WORDS, permalink="/about/", title="About")
    site.document(
        "_pages/recipes.md",
        "",
        layout="collection",
        collection="recipes",
        title="Recipes",
        permalink="/recipes/",
        entries_layout="grid",
    )
    site.document("_recipes/glue.md", WORDS, title="Rice glue")
    site.document(
        "_posts/2021-03-04-kites.md",
        '{% include gallery caption="Two kites" %}\n\n{% include gallery id="more" %}\n',
        title="Kites",
        header={"overlay_image": "/images/wide.png", "teaser": "/images/s.png"},
        gallery=[
            {"url": "/images/wide.png", "image_path": "/images/s.png", "alt": "small"},
            {"image_path": "/images/ada.png", "title": "Me"},
        ],
        more=[{"image_path": "/images/logo.png", "alt": "the logo"}],
        author_profile=True,
    )
