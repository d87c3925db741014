def greeting() -> str:
    import app

    return app.greet()
